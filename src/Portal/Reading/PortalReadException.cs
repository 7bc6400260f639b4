namespace ServiceDesk.Portal.Reading;

/// <summary>The host's GraphQL did not answer what a page needs.</summary>
public sealed class PortalReadException(IReadOnlyList<string> codes, Exception? inner = null)
    : Exception($"GraphQL did not answer what the page needs; its errors: {(codes.Count == 0 ? "none" : string.Join(", ", codes))}.", inner);
