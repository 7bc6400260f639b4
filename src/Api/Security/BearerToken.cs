namespace ServiceDesk.Api.Security;

/// <summary>What a client puts into <c>Authorization: Bearer …</c>.</summary>
/// <param name="AccessToken">The token; opaque.</param>
/// <param name="ExpiresIn">How long it is good, in seconds.</param>
public sealed record BearerToken(string AccessToken, long ExpiresIn);
