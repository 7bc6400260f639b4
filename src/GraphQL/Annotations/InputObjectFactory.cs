using System.Linq.Expressions;
using System.Reflection;
using System.Runtime.CompilerServices;
using ServiceDesk.GraphQL.Types;

namespace ServiceDesk.GraphQL.Annotations;

/// <summary>Makes an input object type from a record: its constructor parameters and settable properties are the fields.</summary>
internal static class InputObjectFactory
{
    public static void Complete(InputObjectType mapped, Type type, TypeMapper mapper)
    {
        var constructor = type.GetConstructors()
            .Where(c => !(c.GetParameters() is [var only] && only.ParameterType == type))
            .OrderByDescending(c => c.GetParameters().Length)
            .FirstOrDefault() ?? throw new SchemaException($"Input record {type} has no public constructor.");
        var parameters = constructor.GetParameters();
        var properties = type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(p => p.SetMethod is { IsPublic: true }
                && !p.IsDefined(typeof(GraphQLIgnoreAttribute))
                && !parameters.Any(a => string.Equals(a.Name, p.Name, StringComparison.OrdinalIgnoreCase)))
            .ToList();

        var sample = properties.Count > 0 ? Sample(constructor, parameters) : null;
        var fields = parameters
            .Select(p => ArgumentFactory.FromParameter(p, mapper, type.GetProperty(p.Name!, BindingFlags.Public | BindingFlags.Instance | BindingFlags.IgnoreCase)))
            .Concat(properties.Select(p => ArgumentFactory.FromProperty(p, mapper, Initialised(p, sample))));
        mapped.SetFields(fields);
        mapped.Create = Compile(constructor, parameters, properties);
    }

    /// <summary>An instance with nothing given, which shows what initialisers give to properties.</summary>
    private static object? Sample(ConstructorInfo constructor, ParameterInfo[] parameters)
    {
        try
        {
            return constructor.Invoke(Array.ConvertAll(parameters, ArgumentFactory.DefaultOf));
        }
        catch (TargetInvocationException)
        {
            // A constructor that checks its arguments cannot show defaults; its properties are then required or nullable.
            return null;
        }
    }

    /// <summary>The value that a property has when it is left out; null when it must be given.</summary>
    private static object? Initialised(PropertyInfo property, object? sample) =>
        sample is null || property.IsDefined(typeof(RequiredMemberAttribute)) || property.GetMethod is null ? null : property.GetValue(sample);

    private static Func<object?[], object> Compile(ConstructorInfo constructor, ParameterInfo[] parameters, List<PropertyInfo> properties)
    {
        var values = Expression.Parameter(typeof(object?[]), "values");
        var missing = Expression.Constant(InputValueDefinition.Missing);
        var arguments = parameters.Select((parameter, i) =>
        {
            var value = Expression.ArrayIndex(values, Expression.Constant(i));
            return (Expression)Expression.Condition(
                Expression.ReferenceEqual(value, missing),
                Expression.Convert(Expression.Constant(ArgumentFactory.DefaultOf(parameter), typeof(object)), parameter.ParameterType),
                Expression.Convert(value, parameter.ParameterType));
        });
        var created = Expression.Variable(constructor.DeclaringType!, "created");
        var body = new List<Expression> { Expression.Assign(created, Expression.New(constructor, arguments)) };
        for (var i = 0; i < properties.Count; i++)
        {
            // A property that was left out keeps what its initialiser gave it.
            var value = Expression.ArrayIndex(values, Expression.Constant(parameters.Length + i));
            body.Add(Expression.IfThen(
                Expression.ReferenceNotEqual(value, missing),
                Expression.Assign(Expression.Property(created, properties[i]), Expression.Convert(value, properties[i].PropertyType))));
        }

        body.Add(Expression.Convert(created, typeof(object)));
        return Expression.Lambda<Func<object?[], object>>(Expression.Block([created], body), values).Compile();
    }
}
