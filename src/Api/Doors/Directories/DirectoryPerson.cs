namespace ServiceDesk.Api.Doors.Directories;

/// <summary>Somebody whom a directory has.</summary>
/// <param name="Id">What the entry never changes; for <c>objectGUID</c> in "D" form.</param>
/// <param name="EntryName">The entry's distinguished name now.</param>
/// <param name="UserName">The name as it was typed.</param>
/// <param name="Name">What the person is called.</param>
/// <param name="Mobile">The mobile number as +98…; null where the entry has none that is one.</param>
/// <param name="IsDisabled">Whether the directory says that the account may not be used.</param>
internal sealed record DirectoryPerson(string Id, string EntryName, string UserName, string Name, string? Mobile, bool IsDisabled);
