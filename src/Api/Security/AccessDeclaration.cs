namespace ServiceDesk.Api.Security;

/// <summary>Says at an endpoint who may use it; every endpoint says so.</summary>
public sealed record AccessDeclaration(Access Access);
