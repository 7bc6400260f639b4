using System.ComponentModel;
using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;

namespace ServiceDesk.GraphQL.Annotations;

/// <summary>Descriptions from [Description], else from the XML documentation file beside the assembly.</summary>
internal sealed partial class XmlDocumentation
{
    private readonly Dictionary<Assembly, Dictionary<string, XElement>> _files = [];

    public string? Describe(Type type) => Stated(type) ?? Summary(type.Assembly, $"T:{Id(type)}");

    public string? Describe(PropertyInfo property)
    {
        var owner = property.DeclaringType!;
        return Stated(property)
            ?? Summary(owner.Assembly, $"P:{Id(owner)}.{property.Name}")
            ?? Parameter(owner.Assembly, $"T:{Id(owner)}", property.Name);
    }

    public string? Describe(FieldInfo field) =>
        Stated(field) ?? Summary(field.DeclaringType!.Assembly, $"F:{Id(field.DeclaringType)}.{field.Name}");

    public string? Describe(MethodInfo method) =>
        Stated(method) ?? Summary(method.Module.Assembly, MethodId(method));

    public string? Describe(ParameterInfo parameter)
    {
        if (parameter.GetCustomAttribute<DescriptionAttribute>()?.Description is { } stated)
            return stated;
        var owner = parameter.Member.DeclaringType!;
        return parameter.Member is MethodInfo method
            ? Parameter(owner.Assembly, MethodId(method), parameter.Name!)
            : Parameter(owner.Assembly, $"T:{Id(owner)}", parameter.Name!);
    }

    private static string? Stated(MemberInfo member) => member.GetCustomAttribute<DescriptionAttribute>()?.Description;

    private string? Summary(Assembly assembly, string id) => Text(Find(assembly, id)?.Element("summary"));

    private string? Parameter(Assembly assembly, string id, string name) =>
        Text(Find(assembly, id)?.Elements("param").FirstOrDefault(p => (string?)p.Attribute("name") == name));

    private XElement? Find(Assembly assembly, string id)
    {
        if (!_files.TryGetValue(assembly, out var members))
            _files[assembly] = members = Load(assembly);
        return members.GetValueOrDefault(id);
    }

    private static Dictionary<string, XElement> Load(Assembly assembly)
    {
        var path = assembly.IsDynamic || assembly.Location.Length == 0 ? null : Path.ChangeExtension(assembly.Location, ".xml");
        if (path is null || !File.Exists(path))
            return [];
        try
        {
            return XDocument.Load(path).Descendants("member")
                .Where(m => m.Attribute("name") is not null)
                .DistinctBy(m => (string)m.Attribute("name")!)
                .ToDictionary(m => (string)m.Attribute("name")!);
        }
        catch (XmlException)
        {
            // Descriptions are a courtesy; a broken documentation file must not keep the host from starting.
            return [];
        }
    }

    private static string? Text(XElement? element)
    {
        if (element is null)
            return null;
        var parts = element.Nodes().Select(node => node switch
        {
            XText text => text.Value,
            XElement { Name.LocalName: "see" or "paramref" or "typeparamref" } reference =>
                ((string?)reference.Attribute("langword") ?? (string?)reference.Attribute("name") ?? (string?)reference.Attribute("cref") ?? "").Split('.', ':')[^1],
            XElement inner => inner.Value,
            _ => "",
        });
        var text = WhiteSpace().Replace(string.Concat(parts), " ").Trim();
        return text.Length == 0 ? null : text;
    }

    private static string MethodId(MethodInfo method)
    {
        var parameters = method.GetParameters();
        var list = parameters.Length == 0 ? "" : $"({string.Join(',', parameters.Select(p => ParameterTypeId(p.ParameterType)))})";
        return $"M:{Id(method.DeclaringType!)}.{method.Name}{list}";
    }

    private static string Id(Type type) =>
        ((type.IsGenericType ? type.GetGenericTypeDefinition() : type).FullName ?? type.Name).Replace('+', '.');

    private static string ParameterTypeId(Type type)
    {
        if (type.IsArray)
            return ParameterTypeId(type.GetElementType()!) + "[]";
        if (!type.IsGenericType)
            return type.FullName?.Replace('+', '.') ?? type.Name;
        var open = Id(type);
        return $"{open[..open.IndexOf('`')]}{{{string.Join(',', type.GetGenericArguments().Select(ParameterTypeId))}}}";
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex WhiteSpace();
}
