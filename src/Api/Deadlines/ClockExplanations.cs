using NodaTime;
using ServiceDesk.Api.Requests;
using ServiceDesk.Api.Tenancy;
using ServiceDesk.Domain.Requests;

namespace ServiceDesk.Api.Deadlines;

/// <summary>Explains the clocks of requests, from their events and from the calendars that their organisation has had.</summary>
public sealed class ClockExplanations(OrganisationCatalogue catalogue)
{
    /// <summary>Of a request as it stands after the events that were read; null where no clock has run, or nothing is promised. Who may see it is the caller's to check.</summary>
    public async Task<ClockExplanation?> FindAsync(RequestStream stream, Instant now, CancellationToken cancellation)
    {
        var pinned = await catalogue.DefinitionAsync(stream.Key.Tenant, stream.State.DefinitionVersion, cancellation);
        var organisation = catalogue.Find(stream.Key.Tenant)!;
        var context = new DecisionContext(now, Actor.Product, pinned, stream.State.DefinitionVersion) { Calendar = organisation.Definition.Calendar };
        return ClockExplanation.Of(stream.State, context, organisation.Versions.Reverse().Select(version => version.Definition.Calendar));
    }
}
