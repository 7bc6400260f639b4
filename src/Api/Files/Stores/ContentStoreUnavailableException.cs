namespace ServiceDesk.Api.Files.Stores;

/// <summary>The store of contents did not do what it was asked; it may do so later.</summary>
public sealed class ContentStoreUnavailableException(string message, Exception inner) : IOException(message, inner);
