namespace ServiceDesk.Api.Doors.Directories.Ldap;

/// <summary>A directory could not be asked: it cannot be reached, is not who it should be, or does not answer as it should. The message holds nothing of a person.</summary>
internal sealed class LdapException(string message, Exception? cause = null) : Exception(message, cause);
