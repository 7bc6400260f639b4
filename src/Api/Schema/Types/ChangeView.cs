using ServiceDesk.GraphQL.Annotations;

namespace ServiceDesk.Api.Schema.Types;

/// <summary>What an event changed.</summary>
/// <param name="Field">The member of the request, such as status.</param>
/// <param name="Label">What that is called.</param>
/// <param name="Before">What it was; null for nothing.</param>
/// <param name="After">What it became; null for nothing.</param>
[GraphQLName("Change"), FieldAccess(FieldAccess.Checked)]
public sealed record ChangeView(string Field, Wording Label, string? Before, string? After);
