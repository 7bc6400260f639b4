using NodaTime;
using ServiceDesk.Domain.Accounts.Appointments;

namespace ServiceDesk.Api.People;

/// <summary>Somebody who stands in, stood in or will stand in for a person.</summary>
/// <param name="Id">The id of the deputy's appointment.</param>
/// <param name="Appointment">The id of the post.</param>
/// <param name="Deputy">Who stands in.</param>
/// <param name="From">From when.</param>
/// <param name="Until">Until when, this instant no longer.</param>
public sealed record DeputyRepresentation(Guid Id, Guid Appointment, PersonReferenceRepresentation Deputy, Instant From, Instant Until)
{
    internal static DeputyRepresentation Of(Deputyship deputy) => new(deputy.Id, deputy.Of, PersonReferenceRepresentation.Of(deputy.Deputy), deputy.From, deputy.Until);
}
