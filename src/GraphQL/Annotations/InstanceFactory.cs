using System.Collections.Concurrent;
using System.Linq.Expressions;

namespace ServiceDesk.GraphQL.Annotations;

/// <summary>Makes instances of resolver and DataLoader classes: from the services if registered there, else by their only public constructor with its parameters from the services.</summary>
internal static class InstanceFactory
{
    private static readonly ConcurrentDictionary<Type, Func<IServiceProvider, object>> Factories = new();

    public static object Create(Type type, IServiceProvider services) =>
        services.GetService(type) ?? Factories.GetOrAdd(type, Compile)(services);

    public static object Required(IServiceProvider services, Type type) =>
        services.GetService(type) ?? throw new InvalidOperationException($"The service {type} is not registered.");

    private static Func<IServiceProvider, object> Compile(Type type)
    {
        if (type.GetConstructors() is not [var constructor])
            throw new InvalidOperationException($"{type} must have one public constructor or be registered as a service.");
        var services = Expression.Parameter(typeof(IServiceProvider), "services");
        var arguments = constructor.GetParameters().Select(p => p.ParameterType == typeof(IServiceProvider)
            ? (Expression)services
            : Expression.Convert(Expression.Call(typeof(InstanceFactory), nameof(Required), null, services, Expression.Constant(p.ParameterType)), p.ParameterType));
        return Expression.Lambda<Func<IServiceProvider, object>>(Expression.Convert(Expression.New(constructor, arguments), typeof(object)), services).Compile();
    }
}
