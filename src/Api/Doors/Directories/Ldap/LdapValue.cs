using System.Text;

namespace ServiceDesk.Api.Doors.Directories.Ldap;

/// <summary>A value of a filter: bytes and parameters, one after the other.</summary>
/// <param name="Parts">Each is either the bytes that the setting has, or the name of a parameter.</param>
internal sealed record LdapValue(IReadOnlyList<(byte[]? Bytes, string? Parameter)> Parts)
{
    public IEnumerable<string> Parameters => Parts.Select(part => part.Parameter).OfType<string>();

    public byte[] Bytes(IReadOnlyDictionary<string, string> values) =>
        [.. Parts.SelectMany(part => part.Bytes ?? Encoding.UTF8.GetBytes(values[part.Parameter!]))];
}
