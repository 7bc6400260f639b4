using System.Linq.Expressions;
using System.Reflection;
using ServiceDesk.GraphQL.DataLoaders;
using ServiceDesk.GraphQL.Execution;
using ServiceDesk.GraphQL.Types;
using ServiceDesk.GraphQL.Types.Scalars;

namespace ServiceDesk.GraphQL.Annotations;

/// <summary>Compiles members into delegates at start-up, so that no request pays for reflection.</summary>
internal static class ResolverCompiler
{
    private static readonly ParameterExpression Source = Expression.Parameter(typeof(object), "source");
    private static readonly ParameterExpression Context = Expression.Parameter(typeof(ResolverContext), "context");
    private static readonly ParameterExpression Writer = Expression.Parameter(typeof(ResponseWriter), "writer");

    public static CompiledResolver Compile(ResolverTarget target, MemberInfo member, GraphQLType type, bool isSubscription = false)
    {
        var call = member is PropertyInfo property
            ? Expression.Property(Instance(target, property.GetMethod!), property)
            : Call(target, (MethodInfo)member);
        var returnType = call.Type;
        if (returnType.IsGenericType)
        {
            var open = returnType.GetGenericTypeDefinition();
            var adapter = open == typeof(Task<>) ? nameof(ResolverResults.FromTask)
                : open == typeof(ValueTask<>) ? nameof(ResolverResults.FromValueTask)
                : null;
            if (adapter is not null)
            {
                var adapted = Expression.Call(typeof(ResolverResults), adapter, returnType.GetGenericArguments(), call);
                return new CompiledResolver { ResolveAsync = Expression.Lambda<Func<object?, ResolverContext, ValueTask<object?>>>(adapted, Source, Context).Compile() };
            }

            if (open == typeof(IAsyncEnumerable<>) && !isSubscription)
            {
                var adapted = Expression.Call(typeof(ResolverResults), nameof(ResolverResults.FromSequence), returnType.GetGenericArguments(), call, Context);
                return new CompiledResolver { ResolveAsync = Expression.Lambda<Func<object?, ResolverContext, ValueTask<object?>>>(adapted, Source, Context).Compile() };
            }

            if (open == typeof(IAsyncEnumerable<>))
            {
                var adapted = Expression.Call(typeof(ResolverResults), nameof(ResolverResults.FromStream), returnType.GetGenericArguments(), call, Expression.Default(typeof(CancellationToken)));
                return new CompiledResolver
                {
                    Subscribe = Expression.Lambda<Func<ResolverContext, IAsyncEnumerable<object?>>>(Expression.Block(adapted), Context).Compile(),
                };
            }
        }

        if (typeof(IFieldResult).IsAssignableFrom(returnType))
        {
            var adapted = Expression.Call(typeof(ResolverResults), nameof(ResolverResults.FromResult), [returnType], call);
            return new CompiledResolver { Resolve = Expression.Lambda<Func<object?, ResolverContext, object?>>(adapted, Source, Context).Compile() };
        }

        return new CompiledResolver
        {
            Resolve = Expression.Lambda<Func<object?, ResolverContext, object?>>(Expression.Convert(call, typeof(object)), Source, Context).Compile(),
            WriteLeaf = LeafWriter(call, type),
        };
    }

    private static Expression Call(ResolverTarget target, MethodInfo method)
    {
        var position = 0;
        var arguments = method.GetParameters().Select(p => Argument(p, target, FieldFactory.IsArgument(p) ? position++ : -1)).ToList();
        return target.Delegate is { } resolver
            ? Expression.Invoke(Expression.Constant(resolver), arguments)
            : Expression.Call(Instance(target, method), method, arguments);
    }

    private static Expression? Instance(ResolverTarget target, MethodInfo method)
    {
        if (method.IsStatic)
            return null;
        if (target.IsOnSource)
            return Expression.Convert(Source, target.DeclaringClass);

        // A class without dependencies has no state of a request: one instance serves all.
        return target.DeclaringClass.GetConstructor(Type.EmptyTypes) is not null
            ? Expression.Constant(Activator.CreateInstance(target.DeclaringClass))
            : Expression.Call(Context, nameof(ResolverContext.Instance), [target.DeclaringClass]);
    }

    private static Expression Argument(ParameterInfo parameter, ResolverTarget target, int position)
    {
        var type = parameter.ParameterType;
        if (parameter.IsDefined(typeof(ParentAttribute)))
        {
            return target.SourceType is not null && type.IsAssignableFrom(target.SourceType)
                ? Expression.Convert(Source, type)
                : throw new SchemaException($"[Parent] parameter \"{parameter.Name}\" cannot take a {target.SourceType?.ToString() ?? "root value"}.");
        }

        if (parameter.IsDefined(typeof(ServiceAttribute)))
        {
            var isOptional = new NullabilityInfoContext().Create(parameter).WriteState == NullabilityState.Nullable;
            return Expression.Convert(Expression.Call(Context, isOptional ? nameof(ResolverContext.OptionalService) : nameof(ResolverContext.Service), [type]), type);
        }

        if (type == typeof(ResolverContext))
            return Context;
        if (type == typeof(CancellationToken))
            return Expression.Property(Context, nameof(ResolverContext.CancellationToken));
        if (type == typeof(RequestContext))
            return Expression.Property(Context, nameof(ResolverContext.Request));
        if (type == typeof(IServiceProvider))
            return Expression.Property(Context, nameof(ResolverContext.Services));
        if (typeof(DataLoader).IsAssignableFrom(type))
            return Expression.Call(Context, nameof(ResolverContext.DataLoader), [type]);
        return Expression.Convert(Expression.ArrayIndex(Expression.Property(Context, nameof(ResolverContext.Arguments)), Expression.Constant(position)), type);
    }

    /// <summary>For fields of a leaf type: reads and writes in one delegate, without boxing.</summary>
    private static Func<object?, ResolverContext, ResponseWriter, bool>? LeafWriter(Expression call, GraphQLType type)
    {
        var valueType = Nullable.GetUnderlyingType(call.Type) ?? call.Type;
        var value = Expression.Variable(call.Type, "value");
        Expression plain = call.Type == valueType ? value : Expression.Property(value, "Value");
        Expression write;
        switch (type.Nullable)
        {
            case EnumType enumType when enumType.ClrType == valueType:
                var names = Activator.CreateInstance(typeof(EnumLeafWriter<>).MakeGenericType(valueType), enumType)!;
                write = Expression.Call(Expression.Constant(names), nameof(EnumLeafWriter<DayOfWeek>.Write), null, plain, Writer);
                break;
            case IdScalar when valueType == typeof(Guid):
                write = Expression.Call(typeof(IdScalar), nameof(IdScalar.WriteGuid), null, plain, Writer);
                break;
            case DateTimeScalar when valueType == typeof(DateTime):
                write = Expression.Call(typeof(DateTimeScalar), nameof(DateTimeScalar.WriteDateTime), null, plain, Writer);
                break;
            case ScalarType scalar when scalar.ClrType == valueType:
                write = Expression.Call(Expression.Constant(scalar, typeof(ScalarType<>).MakeGenericType(valueType)), nameof(ScalarType<int>.Write), null, plain, Writer);
                break;
            case ScalarType scalar:
                write = Expression.Call(Expression.Constant(scalar, typeof(ScalarType)), nameof(ScalarType.WriteObject), null, Expression.Convert(plain, typeof(object)), Writer);
                break;
            default:
                return null;
        }

        var isNull = !call.Type.IsValueType || valueType != call.Type
            ? Expression.Equal(value, Expression.Constant(null, call.Type))
            : (Expression)Expression.Constant(false);
        var body = Expression.Block(
            [value],
            Expression.Assign(value, call),
            Expression.Condition(isNull, Expression.Constant(false), Expression.Block(write, Expression.Constant(true))));
        return Expression.Lambda<Func<object?, ResolverContext, ResponseWriter, bool>>(body, Source, Context, Writer).Compile();
    }
}
