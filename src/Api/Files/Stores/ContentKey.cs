namespace ServiceDesk.Api.Files.Stores;

/// <summary>By what a content is found. The same bytes uploaded twice are kept once, but never across organisations.</summary>
/// <param name="Organisation">The organisation's key.</param>
/// <param name="Sha256">64 hexadecimal digits in lower case.</param>
public readonly record struct ContentKey(string Organisation, string Sha256);
