namespace ServiceDesk.Api.Doors.Directories;

/// <summary>Whose directory it is: what its attributes are called unless the settings say otherwise.</summary>
internal enum DirectoryKind
{
    OpenLdap,
    ActiveDirectory,
}
