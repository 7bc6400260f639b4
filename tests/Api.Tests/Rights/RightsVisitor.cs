using ServiceDesk.Api.Sessions;
using ServiceDesk.Api.Tests.Hosting;
using ServiceDesk.Domain.Requests;

namespace ServiceDesk.Api.Tests.Rights;

/// <summary>Somebody who tries everything at a desk.</summary>
/// <param name="Name">What kind of person they are.</param>
/// <param name="Organisation">Where they are signed in.</param>
/// <param name="Person">Who they are there, with the posts that count now; null for nobody.</param>
/// <param name="Account">Their account; null for nobody.</param>
internal sealed record RightsVisitor(string Name, string Organisation, Person? Person, Guid? Account)
{
    /// <summary>What they are signed in by.</summary>
    public required NewSession? Session { get; init; }

    /// <summary>The same at the desk that is tried, in a session of theirs.</summary>
    public required Member Member { get; set; }

    public override string ToString() => Name;
}
