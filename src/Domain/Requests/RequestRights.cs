using ServiceDesk.Domain.Rights;

namespace ServiceDesk.Domain.Requests;

/// <summary>Asks the table of rights who may do what with one request.</summary>
public static class RequestRights
{
    /// <summary>Whether the person may do it with this request, and as whom.</summary>
    public static RequestAccess Of(Person person, RequestAct act, RequestState? state) => Of(person, act, state is null ? null : RequestStanding.Of(state));

    /// <summary>Whether the person may do it with this request, and as whom.</summary>
    /// <param name="person">The signed-in person.</param>
    /// <param name="act">What they want to do.</param>
    /// <param name="request">What counts of the request; null when there is none, as before a submission.</param>
    public static RequestAccess Of(Person person, RequestAct act, RequestStanding? request)
    {
        if (act == RequestAct.Submit)
        {
            return request is null || request.ApplicantId == person.Id
                ? new RequestAccess.Allowed(ActorOf(person, new(Role.Applicant)))
                : new RequestAccess.NotYours();
        }

        if (request is null)
        {
            return new RequestAccess.NotYours();
        }

        if (person.IsGuest && !RightsTable.RequestsOfGuests.Contains(act))
        {
            return request.ApplicantId == person.Id ? new RequestAccess.WrongRole() : new RequestAccess.NotYours();
        }

        var standing = Standing(person, request).ToList();
        var acting = standing.FirstOrDefault(appointment => May(appointment.Role, act));
        if (acting is not null)
        {
            return new RequestAccess.Allowed(ActorOf(person, acting));
        }

        return standing.Exists(appointment => May(appointment.Role, RequestAct.Read))
            ? new RequestAccess.WrongRole()
            : new RequestAccess.NotYours();
    }

    /// <summary>The appointments that count for this request, the more responsible first.</summary>
    private static IEnumerable<Appointment> Standing(Person person, RequestStanding request) =>
        // Nobody approves, answers or reads the notes of their own request, whatever posts they hold; nor does whoever stands in for them.
        request.ApplicantId == person.Id ? [new Appointment(Role.Applicant)]
            : person.StandsInFor(request.ApplicantId) ? []
            : person.Appointments.Where(appointment => Counts(appointment, request))
                .OrderByDescending(appointment => appointment.Role == Role.Head)
                // Who holds a post themselves needs nobody's.
                .ThenBy(appointment => appointment.OnBehalfOf is not null);

    private static bool May(Role role, RequestAct act) => RightsTable.Of(role)?.Acts.Contains(act) == true;

    private static bool Counts(Appointment appointment, RequestStanding request) => RightsTable.Of(appointment.Role)?.Reach switch
    {
        RequestReach.OrganisationOrUnit => appointment.Unit is null || appointment.Unit == request.Unit,
        RequestReach.Organisation => appointment.Unit is null,
        // A request that needs approval reaches its unit only by it (K-34).
        RequestReach.HoldingUnit => request.IsWithUnit && appointment.Unit == request.Unit,
        RequestReach.PartyInTurn => appointment.Unit is not null && appointment.Unit == request.Party,
        // Nobody is appointed to requests of their own.
        RequestReach.Own or null => false,
    };

    private static Actor ActorOf(Person person, Appointment acting) => new(
        person.Id, person.Name, acting.Role, acting.Unit, acting.OnBehalfOf?.Id, acting.OnBehalfOf?.Name, acting.Id);
}
