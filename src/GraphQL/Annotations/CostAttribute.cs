namespace ServiceDesk.GraphQL.Annotations;

/// <summary>
/// What something costs towards <see cref="GraphQLOptions.MaxCost"/>: on a field each time it is resolved, on an argument each time it is given, on a type each object or value of it.
/// Without it a field and an argument cost nothing, an object 1 and a leaf nothing. Printed as <c>@cost</c>.
/// </summary>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Property | AttributeTargets.Parameter | AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Interface | AttributeTargets.Enum)]
public sealed class CostAttribute(double weight) : Attribute
{
    /// <summary>Never negative.</summary>
    public double Weight { get; } = weight is >= 0 and < double.PositiveInfinity ? weight : throw new ArgumentOutOfRangeException(nameof(weight), "A cost is a number from 0.");
}
