using ServiceDesk.GraphQL.Types;

namespace ServiceDesk.GraphQL.Tests.Differential.Generation;

/// <summary>The variables that a document uses; every operation that uses one defines it alike.</summary>
internal sealed class Variables(Dice dice)
{
    private readonly Dictionary<string, Variable> _all = [];

    public IReadOnlyDictionary<string, Variable> All => _all;

    /// <summary>A variable for a place of the given type.</summary>
    /// <param name="hasDefault">Whether the place has a default, so that the variable may be nullable though the place is not.</param>
    /// <param name="mustHaveValue">Whether the place is a field of a oneOf input.</param>
    public string Use(GraphQLType type, bool hasDefault, bool mustHaveValue)
    {
        var declared = mustHaveValue && !type.IsNonNull ? new NonNullType(type) : type;
        if (dice.Mistake() && _all.Count > 0)
            return dice.Pick([.. _all.Keys]);
        if (dice.Chance(0.4) && _all.Values.FirstOrDefault(v => v.Type.IsSameAs(declared)) is { } known)
            return known.Name;
        var hasOwnDefault = dice.Chance(0.3);
        if (declared is NonNullType nonNull && !mustHaveValue && (hasDefault || hasOwnDefault) && dice.Chance(0.5))
            declared = nonNull.Inner;
        else if (!declared.IsNonNull && dice.Chance(0.2))
            declared = new NonNullType(declared);
        var name = $"v{_all.Count}";
        var variable = new Variable(name, declared);
        _all.Add(name, variable);
        if (hasOwnDefault)
            variable.Default = new Literals(dice, null).Create(declared.IsNonNull || dice.Chance(0.9) ? new NonNullType(declared.Nullable) : declared);
        return name;
    }

    internal sealed record Variable(string Name, GraphQLType Type)
    {
        public List<string>? Default { get; set; }
    }
}
