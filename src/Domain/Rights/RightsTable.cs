using ServiceDesk.Domain.Requests;

namespace ServiceDesk.Domain.Rights;

/// <summary>
/// The one table of who may do what. Commands, endpoints, fields of GraphQL, files, lists and pages ask it and nothing else;
/// docs/guides/rights.md is written from it.
/// </summary>
public static class RightsTable
{
    private static readonly RequestAct[] Answering =
    [
        RequestAct.Read, RequestAct.ReadInternal, RequestAct.Reply, RequestAct.AddNote,
        RequestAct.Assign, RequestAct.Refer, RequestAct.Close, RequestAct.RetryMessage, RequestAct.TakeStep,
    ];

    /// <summary>What each role may do with requests; a role that is not here does nothing with them.</summary>
    public static IReadOnlyList<RequestRight> Requests { get; } =
    [
        // No notes, no internal history. Nobody approves, answers or audits their own request, whatever posts they hold.
        Line(Role.Applicant, RequestReach.Own, RequestAct.Submit, RequestAct.Read, RequestAct.Reply, RequestAct.Withdraw, RequestAct.Escalate, RequestAct.Reopen, RequestAct.TakeStep),
        Line(Role.Approver, RequestReach.OrganisationOrUnit, RequestAct.Read, RequestAct.Approve, RequestAct.Reject, RequestAct.RetryMessage),
        Line(Role.Expert, RequestReach.HoldingUnit, Answering),
        Line(Role.Head, RequestReach.HoldingUnit, Answering),

        // No notes, no internal history.
        Line(Role.Representative, RequestReach.PartyInTurn, RequestAct.Read, RequestAct.Reply, RequestAct.TakeStep),

        // Sees everything, does nothing.
        Line(Role.Auditor, RequestReach.OrganisationOrUnit, RequestAct.Read, RequestAct.ReadInternal),

        // Runs the product, not the requests: no content. What the product could not send is the product's.
        Line(Role.Administrator, RequestReach.Organisation, RequestAct.RetryMessage),
    ];

    /// <summary>Who may do each act at an organisation's desk.</summary>
    public static IReadOnlyList<OrganisationRight> Organisation { get; } =
    [
        Line(OrganisationAct.CheckHealth, Audience.Everybody),
        Line(OrganisationAct.SeeOffers, Audience.Everybody),
        Line(OrganisationAct.SeeOneself, Audience.Everybody),
        Line(OrganisationAct.FollowByCode, Audience.Everybody),
        Line(OrganisationAct.SignIn, Audience.Everybody),
        Line(OrganisationAct.ReportDelivery, Audience.Everybody),
        Line(OrganisationAct.TryOut, Audience.Everybody),
        Line(OrganisationAct.SignOut, Audience.SignedIn),
        Line(OrganisationAct.ManageOwnAccount, Audience.SignedIn),
        Line(OrganisationAct.ListOwnRequests, Audience.SignedIn),
        Line(OrganisationAct.UploadFiles, Audience.SignedIn),

        // Whoever reads requests of others finds them in a list.
        Line(
            OrganisationAct.ListRequests, new(Role.Approver, PostReach.OrganisationOrUnit), new(Role.Expert, PostReach.Unit), new(Role.Head, PostReach.Unit),
            new(Role.Auditor, PostReach.OrganisationOrUnit), new(Role.Representative, PostReach.Unit)),

        // Of the unit that the door names.
        Line(OrganisationAct.DecideAccounts, new(Role.Expert, PostReach.Unit), new(Role.Head, PostReach.Unit)),

        // Numbers without content.
        Line(OrganisationAct.ReadStatistics, new(Role.Head, PostReach.Unit), new(Role.Auditor, PostReach.OrganisationOrUnit), new(Role.Administrator, PostReach.OrganisationOrUnit)),
        Line(OrganisationAct.ReadFailedMessages, new Post(Role.Administrator, PostReach.Organisation)),

        // People are the whole organisation's; heads need to know whom they can name.
        Line(OrganisationAct.FindStaff, new(Role.Head, PostReach.Unit), new(Role.Auditor, PostReach.Organisation), new(Role.Administrator, PostReach.Organisation)),
        Line(OrganisationAct.ReadPeople, new(Role.Auditor, PostReach.Organisation), new(Role.Administrator, PostReach.Organisation)),
        Line(OrganisationAct.InvitePeople, new Post(Role.Administrator, PostReach.Organisation)),
        Line(OrganisationAct.AppointPeople, new Post(Role.Administrator, PostReach.Organisation)),

        // Who stands in for a head answers for the unit, but names nobody in the head's place: there is no deputy of a deputy.
        Line(OrganisationAct.NameDeputies, new Post(Role.Head, PostReach.Unit, Personally: true)),
        Line(OrganisationAct.ResetSecondFactors, new Post(Role.Administrator, PostReach.Organisation)),
    ];

    /// <summary>What guests may do with requests: of what applicants may, no more than this .</summary>
    public static IReadOnlySet<RequestAct> RequestsOfGuests { get; } = new HashSet<RequestAct> { RequestAct.Submit, RequestAct.Read };

    /// <summary>What guests may do at the desk, beside what is for everybody.</summary>
    public static IReadOnlySet<OrganisationAct> OrganisationOfGuests { get; } =
        new HashSet<OrganisationAct> { OrganisationAct.SignOut, OrganisationAct.ListOwnRequests, OrganisationAct.UploadFiles };

    private static readonly Dictionary<Role, RequestRight> ByRole = Requests.ToDictionary(right => right.Role);

    private static readonly Dictionary<OrganisationAct, OrganisationRight> ByAct = Organisation.ToDictionary(right => right.Act);

    /// <summary>What the role may do with requests; null for a role that does nothing with them.</summary>
    public static RequestRight? Of(Role role) => ByRole.GetValueOrDefault(role);

    /// <summary>Who may do it.</summary>
    /// <exception cref="KeyNotFoundException">The table does not know the act: a test makes sure that it knows every one.</exception>
    public static OrganisationRight Of(OrganisationAct act) => ByAct[act];

    private static RequestRight Line(Role role, RequestReach reach, params RequestAct[] acts) => new(role, reach, new HashSet<RequestAct>(acts));

    private static OrganisationRight Line(OrganisationAct act, Audience audience) => new(act, audience, []);

    private static OrganisationRight Line(OrganisationAct act, params Post[] posts) => new(act, Audience.Posts, posts);
}
