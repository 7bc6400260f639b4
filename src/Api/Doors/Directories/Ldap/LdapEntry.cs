using System.Text;

namespace ServiceDesk.Api.Doors.Directories.Ldap;

/// <summary>An entry that a search found.</summary>
/// <param name="Name">Its distinguished name, as the directory wrote it.</param>
/// <param name="Attributes">The attributes that were asked for and are there, whatever the case of their names.</param>
internal sealed record LdapEntry(string Name, IReadOnlyDictionary<string, IReadOnlyList<byte[]>> Attributes)
{
    /// <summary>The first value of an attribute; null when it has none.</summary>
    public byte[]? Value(string attribute) => Attributes.TryGetValue(attribute, out var values) && values.Count > 0 ? values[0] : null;

    /// <summary>The first value of an attribute as text; null when it has none.</summary>
    public string? Text(string attribute) => Value(attribute) is { } value ? Encoding.UTF8.GetString(value) : null;
}
