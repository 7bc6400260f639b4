using System.Diagnostics;
using ServiceDesk.Api.Accounts;
using ServiceDesk.Api.Limits;
using ServiceDesk.Api.People;
using ServiceDesk.Api.Problems;
using ServiceDesk.Api.Sessions;
using ServiceDesk.Api.Tenancy;
using ServiceDesk.Domain.Accounts;
using ServiceDesk.Domain.Doors;
using ServiceDesk.Domain.Requests;

namespace ServiceDesk.Api.Doors.Directories;

/// <summary>
/// Lets people in by a directory. Whether there is nobody of a name, the password is wrong, or the account may not be used,
/// is answered alike, and after the same time.
/// </summary>
internal sealed partial class DirectorySignIn(
    DirectoryConnections directories, AccountStore accounts, Appointments appointments, SharedLimits limits, ILogger<DirectorySignIn> logger)
{
    /// <summary>After so long a refusal is answered: longer than a directory takes to compare a password.</summary>
    private static readonly TimeSpan RefusalTime = TimeSpan.FromMilliseconds(500);

    private static Problem WrongCredentials { get; } = new(StatusCodes.Status401Unauthorized, ProblemCodes.WrongCredentials);

    private static Problem Unavailable { get; } = new(StatusCodes.Status503ServiceUnavailable, ProblemCodes.DirectoryUnavailable);

    public async Task<(NewSession? Session, Problem? Problem)> EnterAsync(HttpContext context, DirectoryDoor door, string userName, string password)
    {
        var began = Stopwatch.GetTimestamp();
        var organisation = context.Organisation();
        if (directories.Find(door.Directory) is not { } directory)
        {
            LogUnknown(logger, organisation.Key, door.Key, door.Directory);
            return (null, Unavailable);
        }
        var tries = new PasswordTry(limits, organisation.Key, ClientAddress.Of(context));
        if (await tries.BeginAsync(context.RequestAborted) is { } tooMany)
            return (null, tooMany);
        try
        {
            var (person, groups, problem) = await directory.AskAsync(session => TryAsync(session, door, organisation, tries, userName, password, context.RequestAborted), context.RequestAborted);
            if (person is not null)
            {
                await tries.GiveBackAsync();
                return (await OpenAsync(organisation.Key, door, person, groups), null);
            }
            if (problem is not null)
                return (null, problem);
        }
        catch (DirectoryUnavailableException)
        {
            // Nothing was tried.
            await tries.GiveBackAsync();
            return (null, Unavailable);
        }
        await tries.FailAsync();
        // The host's own clock: this is about what somebody outside can measure.
        if (RefusalTime - Stopwatch.GetElapsedTime(began) is { Ticks: > 0 } rest)
            await Task.Delay(rest, context.RequestAborted);
        return (null, WrongCredentials);
    }

    /// <summary>The person whose password it is, with the posts that the directory's groups give; neither them nor a problem where it is nobody's.</summary>
    private static async Task<(DirectoryPerson? Person, IReadOnlyCollection<Appointment> Posts, Problem? Problem)> TryAsync(
        DirectorySession session, DirectoryDoor door, OrganisationContext organisation, PasswordTry tries, string userName, string password, CancellationToken cancellation)
    {
        var found = await session.FindAsync(userName);
        // Whoever is found counts as one, by whichever of the names that the directory takes for the same.
        if (await tries.TakeAsync($"{IdentityKind.Directory}:{door.Directory}:{found?.Id ?? userName.ToUpperInvariant()}", cancellation) is { } tooMany)
            return (null, [], tooMany);
        if (found is not { } person || !await session.IsPasswordAsync(person, password) || person.IsDisabled)
            return (null, [], null);
        var posts = new HashSet<Appointment>();
        // Of all doors to the directory: what one of them gives another does not take away.
        foreach (var group in organisation.Definition.Doors.OfType<DirectoryDoor>().Where(other => other.Directory == door.Directory).SelectMany(other => other.Groups))
            if (await session.IsMemberAsync(person, group.Group))
                posts.Add(new Appointment(group.Role, group.Unit));
        return (person, posts, null);
    }

    /// <summary>The person's account, with name and posts as the directory has them now. By the entry's id it stays the same one whatever the person is called.</summary>
    private async Task<NewSession> OpenAsync(string organisation, DirectoryDoor door, DirectoryPerson person, IReadOnlyCollection<Appointment> posts)
    {
        var identity = new AccountIdentity(IdentityKind.Directory, $"{door.Directory}:{person.Id}");
        var account = await accounts.OpenAsync(organisation, identity, person.Name, person.Mobile, door.Key);
        if (account.State.Name != person.Name)
            await accounts.ChangeAsync(organisation, account.Id, "rename", Actor.Product, (state, context) => Rename.Decide(new Rename(person.Name), state, context));
        await appointments.SetFromDirectoryAsync(organisation, account.Id, door.Directory, posts);
        return new NewSession(account.Id, person.Name, door.Key);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The door {Door} of {Organisation} names the directory {Directory}, which the settings do not have (ServiceDesk:Directories)")]
    private static partial void LogUnknown(ILogger logger, string organisation, string door, string directory);
}
