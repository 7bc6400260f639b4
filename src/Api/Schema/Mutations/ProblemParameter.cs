using ServiceDesk.Domain.Values;

namespace ServiceDesk.Api.Schema.Mutations;

/// <summary>Something that a message names.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Value">Its value as text.</param>
[FieldAccess(FieldAccess.Checked)]
public sealed record ProblemParameter(string Name, string Value)
{
    public static IReadOnlyList<ProblemParameter> Of(FieldValues values) => [.. values.Select(value => new ProblemParameter(value.Key, value.Value))];
}
