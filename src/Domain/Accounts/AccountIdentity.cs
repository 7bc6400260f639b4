namespace ServiceDesk.Domain.Accounts;

/// <summary>One thing an account is known by; within an organisation no two accounts have the same.</summary>
/// <param name="Kind">What kind it is.</param>
/// <param name="Value">It, in the normal form of its kind: equal identities are equal texts.</param>
public sealed record AccountIdentity(IdentityKind Kind, string Value);
