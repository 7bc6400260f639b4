namespace ServiceDesk.Api.Schema.Types;

/// <summary>Something to be chosen, or that was chosen, by its key.</summary>
/// <param name="Key">The key, as commands name it.</param>
/// <param name="Name">Its name.</param>
[FieldAccess(FieldAccess.Anonymous)]
public sealed record Choice(string Key, Wording Name);
