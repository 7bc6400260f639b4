namespace ServiceDesk.Domain.Requests;

/// <summary>The one table of who may do what with a request.</summary>
public static class RequestRights
{
    /// <summary>How a person stands to a request, and what that allows.</summary>
    private static readonly Dictionary<Role, HashSet<RequestAct>> Table = new()
    {
        // Own requests only. No notes, no internal history.
        [Role.Applicant] = [RequestAct.Read, RequestAct.Reply, RequestAct.Withdraw, RequestAct.Escalate, RequestAct.Reopen, RequestAct.TakeStep],

        // Of the whole organisation, or of one unit where so appointed (K-33).
        [Role.Approver] = [RequestAct.Read, RequestAct.Approve, RequestAct.Reject, RequestAct.RetryMessage],

        // Of the unit that holds the request now.
        [Role.Expert] = Answering,
        [Role.Head] = Answering,

        // Of a party, while the request's step is with that party (I-24). No notes, no internal history.
        [Role.Representative] = [RequestAct.Read, RequestAct.Reply, RequestAct.TakeStep],

        // Sees everything, does nothing.
        [Role.Auditor] = [RequestAct.Read, RequestAct.ReadInternal],

        // Runs the product, not the requests: no content. What the product could not send is the product's.
        [Role.Administrator] = [RequestAct.RetryMessage],
    };

    private static HashSet<RequestAct> Answering =>
    [
        RequestAct.Read, RequestAct.ReadInternal, RequestAct.Reply, RequestAct.AddNote,
        RequestAct.Assign, RequestAct.Refer, RequestAct.Close, RequestAct.RetryMessage, RequestAct.TakeStep,
    ];

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

        var standing = Standing(person, request).ToList();
        var acting = standing.FirstOrDefault(appointment => Table[appointment.Role].Contains(act));
        if (acting is not null)
        {
            return new RequestAccess.Allowed(ActorOf(person, acting));
        }

        return standing.Exists(appointment => Table[appointment.Role].Contains(RequestAct.Read))
            ? new RequestAccess.WrongRole()
            : new RequestAccess.NotYours();
    }

    /// <summary>The appointments that count for this request, the more responsible first.</summary>
    private static IEnumerable<Appointment> Standing(Person person, RequestStanding request) =>
        // Nobody approves, answers or reads the notes of their own request, whatever posts they hold; nor does their deputy for them.
        request.ApplicantId == person.Id
            ? [new Appointment(Role.Applicant)]
            : person.Appointments.Where(appointment => Counts(appointment, request))
                .OrderByDescending(appointment => appointment.Role == Role.Head)
                // Who holds a post themselves needs nobody's.
                .ThenBy(appointment => appointment.OnBehalfOf is not null);

    private static bool Counts(Appointment appointment, RequestStanding request) => appointment.OnBehalfOf?.Id != request.ApplicantId && appointment.Role switch
    {
        Role.Approver => appointment.Unit is null || appointment.Unit == request.Unit,

        // A request that needs approval reaches its unit only by it (K-34).
        Role.Expert or Role.Head => request.IsWithUnit && appointment.Unit == request.Unit,
        Role.Auditor => appointment.Unit is null || appointment.Unit == request.Unit,
        Role.Administrator => appointment.Unit is null,
        Role.Representative => appointment.Unit is not null && appointment.Unit == request.Party,
        Role.Applicant or Role.System => false,
    };

    private static Actor ActorOf(Person person, Appointment acting) => new(
        person.Id, person.Name, acting.Role, acting.Unit, acting.OnBehalfOf?.Id, acting.OnBehalfOf?.Name, acting.Id);
}
