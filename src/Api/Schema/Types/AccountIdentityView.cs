using ServiceDesk.Domain.Accounts;
using ServiceDesk.GraphQL.Annotations;

namespace ServiceDesk.Api.Schema.Types;

/// <summary>One thing that an account is known by.</summary>
/// <param name="Kind">What kind it is.</param>
/// <param name="Value">The number, code, name or address; null where it is an id of another system.</param>
[GraphQLName("AccountIdentity"), FieldAccess(FieldAccess.Checked)]
public sealed record AccountIdentityView(IdentityKind Kind, string? Value);
