using ServiceDesk.Domain.Requests;
using ServiceDesk.Domain.Rights;

namespace ServiceDesk.Architecture.Tests.Rights;

/// <summary>The table of rights in a manager's words.</summary>
internal static class RightsWords
{
    public static string Of(Role role) => role switch
    {
        Role.Applicant => "applicant",
        Role.Approver => "approver",
        Role.Expert => "expert",
        Role.Head => "head of a unit",
        Role.Auditor => "auditor",
        Role.Administrator => "administrator",
        Role.Representative => "representative of a party from outside",
        Role.System => "the product itself",
    };

    public static string Of(RequestReach reach) => reach switch
    {
        RequestReach.Own => "requests that the person has handed in",
        RequestReach.OrganisationOrUnit => "all requests, or all of the unit that the person is appointed for",
        RequestReach.Organisation => "all requests; an appointment for one unit does not count",
        RequestReach.HoldingUnit => "requests that the person's unit holds now; where an approver comes first, only once it is approved",
        RequestReach.PartyInTurn => "requests whose next step is the party's, for as long as it is",
    };

    public static string Of(RequestAct act) => act switch
    {
        RequestAct.Read => "read the request, its messages and files",
        RequestAct.ReadInternal => "read internal notes and the whole history",
        RequestAct.Submit => "hand in",
        RequestAct.Approve => "approve",
        RequestAct.Reject => "refuse with reasons",
        RequestAct.Reply => "write a message or an answer",
        RequestAct.AddNote => "write an internal note",
        RequestAct.Assign => "assign to a person of the unit",
        RequestAct.Refer => "refer to another unit",
        RequestAct.Escalate => "take to the head",
        RequestAct.Withdraw => "withdraw",
        RequestAct.Close => "close",
        RequestAct.Reopen => "bring back after it was closed",
        RequestAct.RetryMessage => "send a failed text message again",
        RequestAct.TakeStep => "take the service's own steps, where they are theirs",
    };

    public static string Of(OrganisationAct act) => act switch
    {
        OrganisationAct.CheckHealth => "see whether the product runs",
        OrganisationAct.SeeOffers => "see what the organisation offers: services with their forms, units, ways to sign in, and how programs talk to it",
        OrganisationAct.SeeOneself => "see as whom one is signed in",
        OrganisationAct.FollowByCode => "see where a request stands, and nothing else of it, with its tracking code",
        OrganisationAct.SignIn => "sign in, register, or set a new password by one of the organisation's ways",
        OrganisationAct.ReportDelivery => "report that a text message arrived; only with the signature of whoever sends them",
        OrganisationAct.TryOut => "try the product out as whoever one says; only in demonstrations, never in a real installation",
        OrganisationAct.SignOut => "sign out",
        OrganisationAct.ManageOwnAccount => "see and change one's own account, see where one is signed in, sign out elsewhere",
        OrganisationAct.ListOwnRequests => "list and follow one's own requests",
        OrganisationAct.UploadFiles => "upload files for a request, and read one's own uploads",
        OrganisationAct.ListRequests => "list and search the requests that they may read",
        OrganisationAct.DecideAccounts => "give or refuse permanent accounts, where the organisation lets their unit decide on them",
        OrganisationAct.ReadStatistics => "read the numbers, without any content of requests",
        OrganisationAct.ReadFailedMessages => "see which text messages did not arrive, without their texts and numbers",
        OrganisationAct.FindStaff => "find those who work here, by name and post",
        OrganisationAct.ReadPeople => "find anybody who has an account, read their posts and what became of them; numbers are masked",
        OrganisationAct.InvitePeople => "open an account for somebody who does not come from a directory",
        OrganisationAct.AppointPeople => "give others posts, and end them; nobody gives themselves one, and the last administrator stays",
        OrganisationAct.NameDeputies => "name a deputy for oneself, and end it; a deputy names none",
        OrganisationAct.ResetSecondFactors => "take somebody else's second factor away when their telephone is lost",
    };

    public static string Of(Audience audience, IReadOnlyList<Post> posts) => audience switch
    {
        Audience.Everybody => "everybody, also without signing in",
        Audience.SignedIn => "whoever is signed in",
        Audience.Posts => string.Join("; ", posts.Select(post => $"{Of(post.Role)} {Of(post.Reach, post.Role)}")),
    };

    private static string Of(PostReach reach, Role role) => (reach, role) switch
    {
        (_, Role.Representative) => "(while it is the party's turn)",
        (PostReach.Organisation, _) => "(of the whole organisation)",
        (PostReach.Unit, _) => "(of their unit)",
        (PostReach.OrganisationOrUnit, _) => "(of the whole organisation or of their unit)",
    };
}
