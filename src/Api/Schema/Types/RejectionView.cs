using ServiceDesk.GraphQL.Annotations;

namespace ServiceDesk.Api.Schema.Types;

/// <summary>Why and when the request was refused (K-36, K-42).</summary>
/// <param name="Reasons">The ticked reasons.</param>
/// <param name="Text">What the approver added.</param>
/// <param name="At">When.</param>
[GraphQLName("Rejection"), FieldAccess(FieldAccess.Checked)]
public sealed record RejectionView(IReadOnlyList<Choice> Reasons, string? Text, Moment At);
