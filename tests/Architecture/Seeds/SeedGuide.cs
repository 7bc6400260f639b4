namespace ServiceDesk.Architecture.Tests.Seeds;

/// <summary>One of the guides.</summary>
/// <param name="Guide">The letter that its items begin with.</param>
/// <param name="Title">Whose it is, and of what.</param>
/// <param name="Items">Its items, in order.</param>
public sealed record SeedGuide(string Guide, string Title, IReadOnlyList<SeedItem> Items);
