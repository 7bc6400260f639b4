namespace ServiceDesk.Api.Doors.Directories;

/// <summary>Where an entry says what.</summary>
/// <param name="Id">What never changes, whatever the person is called: <c>entryUUID</c>, or <c>objectGUID</c>, which is bytes.</param>
/// <param name="Name">What the person is called.</param>
/// <param name="Mobile">The person's mobile number.</param>
internal sealed record DirectoryAttributes(string Id, string Name, string Mobile)
{
    public const string ObjectGuid = "objectGUID";

    public IReadOnlyList<string> All { get; } = [Id, Name, Mobile];
}
