namespace ServiceDesk.Architecture.Tests.Seeds;

/// <summary>A test that cites an item with [Seed].</summary>
/// <param name="Item">The item's id.</param>
/// <param name="File">The test's source, from the repository's root, with slashes.</param>
/// <param name="Class">The class.</param>
/// <param name="Method">The method; null where the whole class cites it.</param>
public sealed record SeedCitation(string Item, string File, string Class, string? Method);
