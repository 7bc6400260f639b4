using ServiceDesk.Domain.Requests;
using ServiceDesk.GraphQL.Annotations;

namespace ServiceDesk.Api.Schema.Types;

/// <summary>When a field is asked for: all that is stated must hold. A field that is not asked for must be empty, and counts as empty for those that hang on it.</summary>
/// <param name="Sender">The kind of sender (K-31); null for either.</param>
/// <param name="Field">The key of a field above; null where it hangs on none.</param>
/// <param name="Is">The values of that field with which this one is asked for.</param>
[GraphQLName("FieldCondition"), FieldAccess(FieldAccess.Anonymous)]
public sealed record FieldConditionView(SenderKind? Sender, string? Field, IReadOnlyList<string> Is);
