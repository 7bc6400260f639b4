using System.Security.Cryptography.X509Certificates;

namespace ServiceDesk.Api.Doors.Directories.Ldap;

/// <summary>Where a directory is, and how the way there is protected.</summary>
/// <param name="Host">Its name or address, which its certificate must carry.</param>
/// <param name="Port">Its port.</param>
/// <param name="Security">What protects the connection.</param>
/// <param name="Authorities">Whose certificates are trusted; null for those that the system trusts.</param>
internal sealed record LdapServer(string Host, int Port, LdapSecurity Security, X509Certificate2Collection? Authorities);
