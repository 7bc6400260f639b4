using ServiceDesk.Api.Doors.Directories.Ldap;
using ServiceDesk.Domain.Text;

namespace ServiceDesk.Api.Doors.Directories;

/// <summary>A connection to a directory for one sign-in: first it asks in the name of the settings' account, last it shows the person's password.</summary>
internal sealed class DirectorySession(LdapConnection connection, DirectorySettings settings, DateTimeOffset now, CancellationToken cancellation)
{
    /// <summary>The person of a user name; null when there is none, or when it is not one person's alone.</summary>
    /// <exception cref="LdapException">The directory cannot be asked, or the entry lacks what must be known of it.</exception>
    public async Task<DirectoryPerson?> FindAsync(string userName)
    {
        var found = await SearchAsync(settings.Base, LdapScope.Subtree, settings.Filters.User, 2, settings.Attributes.All, (DirectoryFilters.UserName, userName));
        return found is [var entry] ? Of(entry, userName, await IsDisabledAsync(entry)) : null;
    }

    /// <summary>Whether the person is in a group; not in one that there is not.</summary>
    public async Task<bool> IsMemberAsync(DirectoryPerson person, string group) =>
        await SearchAsync(group, LdapScope.Base, settings.Filters.Member, 1, NoAttributes, (DirectoryFilters.Name, person.EntryName), (DirectoryFilters.UserName, person.UserName)) is [_];

    /// <summary>Whether it is the person's password.</summary>
    /// <exception cref="LdapException">The directory cannot say.</exception>
    public async Task<bool> IsPasswordAsync(DirectoryPerson person, string password)
    {
        var isRight = IsRight(await connection.BindAsync(person.EntryName, password, cancellation));
        await ActAsAccountAsync();
        return isRight;
    }

    /// <summary>What is asked from now on is asked in the name of the settings' account; in nobody's where they have none.</summary>
    /// <exception cref="LdapException">The directory refuses the account.</exception>
    public async Task ActAsAccountAsync()
    {
        if (settings.Account is { } account && await connection.BindAsync(account, settings.Password!, cancellation) is not LdapResult.Success and var refused)
            throw new LdapException($"It refuses the account of the settings: result {(int)refused}.");
    }

    private static bool IsRight(LdapResult result) => result switch
    {
        LdapResult.Success => true,
        // A wrong password, or an account that the directory itself shuts out: locked, expired, without a password.
        LdapResult.InvalidCredentials or LdapResult.UnwillingToPerform or LdapResult.ConstraintViolation or LdapResult.InappropriateAuthentication
            or LdapResult.InsufficientAccessRights or LdapResult.NoSuchObject or LdapResult.NoSuchAttribute => false,
        var other => throw new LdapException($"The directory cannot say whether a password is right: result {(int)other}."),
    };

    /// <summary>RFC 4511, 4.5.1.8: "1.1" asks for none.</summary>
    private static IReadOnlyList<string> NoAttributes { get; } = ["1.1"];

    private async Task<bool> IsDisabledAsync(LdapEntry entry) =>
        await SearchAsync(entry.Name, LdapScope.Base, settings.Filters.Disabled, 1, NoAttributes, (DirectoryFilters.Now, $"{now.ToFileTime()}")) is [_];

    private DirectoryPerson Of(LdapEntry entry, string userName, bool isDisabled) => new(
        IdOf(entry), entry.Name, userName, entry.Text(settings.Attributes.Name) is { } name && !string.IsNullOrWhiteSpace(name) ? name.Trim() : userName,
        MobileNumber.Normalise(entry.Text(settings.Attributes.Mobile)), isDisabled);

    private string IdOf(LdapEntry entry)
    {
        var attribute = settings.Attributes.Id;
        var id = attribute.Equals(DirectoryAttributes.ObjectGuid, StringComparison.OrdinalIgnoreCase)
            ? entry.Value(attribute) is { Length: 16 } guid ? new Guid(guid).ToString("D") : null
            : entry.Text(attribute)?.ToLowerInvariant();
        // By nothing else would a person stay the same one.
        return string.IsNullOrEmpty(id) ? throw new LdapException($"An entry has no {attribute} that the settings' account may read.") : id;
    }

    private Task<IReadOnlyList<LdapEntry>> SearchAsync(
        string from, LdapScope scope, LdapFilter filter, int most, IReadOnlyList<string> attributes, params IReadOnlyList<(string Name, string Value)> values) =>
        connection.SearchAsync(from, scope, filter, values.ToDictionary(value => value.Name, value => value.Value), most, attributes, cancellation);
}
