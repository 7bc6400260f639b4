namespace ServiceDesk.Architecture.Tests.Rights;

/// <summary>An endpoint or a field, with the act that it declares.</summary>
/// <param name="Act">The act's name.</param>
/// <param name="Where">Method and path, or the operation and its field.</param>
internal sealed record RightsUse(string Act, string Where);
