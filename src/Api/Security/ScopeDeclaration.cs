using ServiceDesk.Domain.Tokens;

namespace ServiceDesk.Api.Security;

/// <summary>Says at an endpoint what a token that a person made for a program must be for.</summary>
internal sealed record ScopeDeclaration(TokenScope Scope);
