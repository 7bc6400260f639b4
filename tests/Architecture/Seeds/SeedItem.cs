namespace ServiceDesk.Architecture.Tests.Seeds;

/// <summary>An item of a guide.</summary>
/// <param name="Item">Its id, such as E-37.</param>
/// <param name="Promise">What the guide promises, in a line.</param>
/// <param name="Where">Where it works: names of places; null where it does not yet, or need not.</param>
/// <param name="Planned">What has yet to be built of it; null for nothing.</param>
/// <param name="About">Why there is nothing to build; null where there is.</param>
public sealed record SeedItem(string Item, string Promise, IReadOnlyList<string>? Where = null, string? Planned = null, string? About = null);
