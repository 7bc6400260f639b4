using System.ComponentModel;
using System.Reflection;
using ServiceDesk.GraphQL.DataLoaders;
using ServiceDesk.GraphQL.Execution;
using ServiceDesk.GraphQL.Language;
using ServiceDesk.GraphQL.Types;

namespace ServiceDesk.GraphQL.Annotations;

/// <summary>Makes fields from properties, methods and delegates.</summary>
internal sealed class FieldFactory(TypeMapper mapper)
{
    /// <param name="sourceType">The C# type of the objects that have the field; null on operation types.</param>
    public FieldDefinition FromMember(MemberInfo member, Type declaringClass, Type? sourceType, bool isSubscription)
    {
        try
        {
            return member switch
            {
                PropertyInfo when isSubscription => throw new SchemaException("Only a method that returns IAsyncEnumerable can be a subscription."),
                PropertyInfo property => FromProperty(property, declaringClass, sourceType),
                MethodInfo method => FromMethod(Name(method), method, method.GetCustomAttributes(), new ResolverTarget(declaringClass, sourceType, null), isSubscription),
                _ => throw new SchemaException("Only properties and methods can be fields."),
            };
        }
        catch (SchemaException e)
        {
            throw new SchemaException($"{declaringClass}.{member.Name}: {e.Message}");
        }
    }

    public FieldDefinition FromDelegate(string name, Delegate resolver, Attribute[] metadata, bool isSubscription)
    {
        try
        {
            return FromMethod(name, resolver.Method, resolver.Method.GetCustomAttributes().Concat(metadata), new ResolverTarget(resolver.Method.DeclaringType!, null, resolver), isSubscription);
        }
        catch (SchemaException e)
        {
            throw new SchemaException($"Field \"{name}\": {e.Message}");
        }
    }

    private FieldDefinition FromProperty(PropertyInfo property, Type declaringClass, Type? sourceType)
    {
        var type = mapper.MapOutput(property.PropertyType, mapper.Nullability.Create(property), property);
        var target = new ResolverTarget(declaringClass, sourceType, null);
        var compiled = ResolverCompiler.Compile(target, property, type);
        return new FieldDefinition(Name(property), type, mapper.Documentation.Describe(property))
        {
            Attributes = [.. property.GetCustomAttributes()],
            DeprecationReason = property.GetCustomAttribute<DeprecatedAttribute>()?.Reason,
            Member = property,
            NeedsContext = !target.IsOnSource,
            Resolve = compiled.Resolve,
            ResolveAsync = compiled.ResolveAsync,
            WriteLeaf = compiled.WriteLeaf,
        };
    }

    private FieldDefinition FromMethod(string name, MethodInfo method, IEnumerable<Attribute> attributes, ResolverTarget target, bool isSubscription)
    {
        var returned = Unwrap(method.ReturnType, mapper.Nullability.Create(method.ReturnParameter), isSubscription);
        var type = mapper.MapOutput(returned.Type, returned.Nullability, method);
        var arguments = method.GetParameters().Where(IsArgument).Select(p => ArgumentFactory.FromParameter(p, mapper)).ToList();
        var compiled = ResolverCompiler.Compile(target, method, type, isSubscription);
        if (isSubscription && compiled.Subscribe is null)
            throw new SchemaException("A subscription must return IAsyncEnumerable.");
        Attribute[] all = [.. attributes];
        var stated = all.OfType<DescriptionAttribute>().FirstOrDefault()?.Description;
        return new FieldDefinition(name, type, stated ?? mapper.Documentation.Describe(method))
        {
            Arguments = [.. arguments],
            Attributes = all,
            DeprecationReason = all.OfType<DeprecatedAttribute>().FirstOrDefault()?.Reason,
            Member = method,
            Resolve = isSubscription ? static (source, _) => source : compiled.Resolve,
            ResolveAsync = isSubscription ? null : compiled.ResolveAsync,
            WriteLeaf = isSubscription ? null : compiled.WriteLeaf,
            Subscribe = compiled.Subscribe,
        };
    }

    /// <summary>Whether the document gives the parameter; all others come from the request.</summary>
    public static bool IsArgument(ParameterInfo parameter) =>
        !parameter.IsDefined(typeof(ServiceAttribute))
        && !parameter.IsDefined(typeof(ParentAttribute))
        && parameter.ParameterType != typeof(CancellationToken)
        && parameter.ParameterType != typeof(ResolverContext)
        && parameter.ParameterType != typeof(RequestContext)
        && parameter.ParameterType != typeof(IServiceProvider)
        && !typeof(DataLoader).IsAssignableFrom(parameter.ParameterType);

    private static (Type Type, NullabilityInfo Nullability) Unwrap(Type type, NullabilityInfo nullability, bool isSubscription)
    {
        while (type.IsGenericType)
        {
            var open = type.GetGenericTypeDefinition();
            var isWrapper = open == typeof(Task<>) || open == typeof(ValueTask<>) || open == typeof(FieldResult<>)
                || (isSubscription && open == typeof(IAsyncEnumerable<>));
            if (!isWrapper)
                break;
            type = type.GetGenericArguments()[0];
            nullability = nullability.GenericTypeArguments[0];
        }

        if (type == typeof(void) || type == typeof(Task) || type == typeof(ValueTask))
            throw new SchemaException("A field must return a value.");
        return (type, nullability);
    }

    private static string Name(MemberInfo member)
    {
        if (member.GetCustomAttribute<GraphQLNameAttribute>()?.Name is { } name)
            return name;
        var own = member.Name;
        if (member is MethodInfo && own.Length > 5 && own.EndsWith("Async", StringComparison.Ordinal))
            own = own[..^5];
        return Naming.ToCamelCase(own);
    }
}
