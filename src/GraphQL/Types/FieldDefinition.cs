using System.Collections.Immutable;
using System.Reflection;
using System.Text;
using ServiceDesk.GraphQL.Costs;
using ServiceDesk.GraphQL.Execution;

namespace ServiceDesk.GraphQL.Types;

/// <summary>A field of an object or interface type (section 3.6), with the C# attributes of the member it was made from.</summary>
public sealed class FieldDefinition(string name, GraphQLType type, string? description = null)
{
    public string Name { get; } = name;

    public GraphQLType Type { get; } = type;

    public string? Description { get; } = description;

    public ImmutableArray<InputValueDefinition> Arguments { get; init; } = [];

    public string? DeprecationReason { get; init; }

    /// <summary>The attributes of the member, the host's own among them (e.g. who may read the field).</summary>
    public IReadOnlyList<Attribute> Attributes { get; init; } = [];

    /// <summary>The C# property or method behind the field; null for fields from SDL and introspection.</summary>
    public MemberInfo? Member { get; init; }

    /// <summary>The type that has the field.</summary>
    public FieldsType DeclaringType { get; internal set; } = null!;

    /// <summary>Reads the field at once. Exactly one of this and <see cref="ResolveAsync"/> is set on fields of object types.</summary>
    internal Func<object?, ResolverContext, object?>? Resolve { get; init; }

    internal Func<object?, ResolverContext, ValueTask<object?>>? ResolveAsync { get; init; }

    /// <summary>Reads a scalar and writes it without boxing; false means null and nothing was written.</summary>
    internal Func<object?, ResolverContext, ResponseWriter, bool>? WriteLeaf { get; init; }

    /// <summary>Whether resolving looks at the context. Reading a property does not, so then none is made.</summary>
    internal bool NeedsContext { get; init; } = true;

    /// <summary>Opens the event stream of a subscription field (section 6.2.3.1).</summary>
    internal Func<ResolverContext, IAsyncEnumerable<object?>>? Subscribe { get; init; }

    /// <summary>The name as a response has it: quoted, with the colon.</summary>
    internal byte[] Key { get; } = KeyOf(name);

    /// <summary>What the field costs; worked out when it is first asked for.</summary>
    internal FieldCost? Cost { get; set; }

    /// <summary>The first attribute of the given kind, or null.</summary>
    public T? FindAttribute<T>()
        where T : Attribute => Attributes.OfType<T>().FirstOrDefault();

    public InputValueDefinition? FindArgument(string name)
    {
        foreach (var argument in Arguments)
        {
            if (argument.Name == name)
                return argument;
        }

        return null;
    }

    internal static byte[] KeyOf(string responseName) => Encoding.UTF8.GetBytes($"\"{responseName}\":");

    public override string ToString() => $"{DeclaringType?.Name}.{Name}";
}
