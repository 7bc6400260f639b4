using ServiceDesk.Api.OpenApi;
using ServiceDesk.Domain.Accounts;
using ServiceDesk.Domain.Accounts.Appointments;
using ServiceDesk.Domain.Decisions;

namespace ServiceDesk.Api.People;

/// <summary>What the OpenAPI document says of people, posts and deputies.</summary>
internal static class PeopleDescriptions
{
    private const string Tag = "People";
    private static readonly (int, string) NotYourRole = (StatusCodes.Status403Forbidden, RejectionCodes.NotYourRole);
    private static readonly (int, string) NoSuchPerson = (StatusCodes.Status404NotFound, RejectionCodes.AccountNotFound);
    private static readonly (int, string) NoSuchAppointment = (StatusCodes.Status404NotFound, RejectionCodes.AppointmentNotFound);
    private static readonly (int, string) Invalid = (StatusCodes.Status400BadRequest, RejectionCodes.InvalidCommand);

    public static void DescribeList(this RouteHandlerBuilder endpoint) => endpoint
        .WithName("listPeople").WithSummary("Find people").WithTags(Tag)
        .WithDescription("For administrators and auditors: everybody who has an account, by name, with the posts that count now.")
        .Produces<PeoplePage>().WithErrors(ErrorAnswers.OfSignedIn(withBody: false, NotYourRole, Invalid)).WithListQuery(ofEverybody: true);

    public static void DescribeStaff(this RouteHandlerBuilder endpoint) => endpoint
        .WithName("listStaff").WithSummary("Find those who work here").WithTags(Tag)
        .WithDescription("For heads, administrators and auditors: name and posts of those who hold one now.")
        .Produces<StaffPage>().WithErrors(ErrorAnswers.OfSignedIn(withBody: false, NotYourRole, Invalid)).WithListQuery(ofEverybody: false);

    public static void DescribeInvitation(this RouteHandlerBuilder endpoint) => endpoint
        .WithName("invitePerson").WithSummary("Open an account for somebody").WithTags(Tag)
        .WithDescription("For administrators: an account for somebody who does not come from a directory, so that they can be given a post. They sign in by a code to the mobile number, "
            + "or set their password by one. Who has an account by that number already is the answer.")
        .Accepts<Invite>("application/json").Produces<PersonRepresentation>().WithErrors(ErrorAnswers.OfSignedIn(withBody: true, NotYourRole, (StatusCodes.Status409Conflict, RejectionCodes.IdentityTaken)))
        .WithExample("""{"name":"رویا نادری","mobile":"09121234567"}""");

    public static void DescribePerson(this RouteHandlerBuilder endpoint) => endpoint
        .WithName("readPerson").WithSummary("Read a person's posts").WithTags(Tag)
        .WithDescription("For administrators and auditors: all posts, those that are over and those to come too, and who stands in for the person.")
        .Produces<PersonRepresentation>().WithErrors(ErrorAnswers.OfSignedIn(withBody: false, NotYourRole, NoSuchPerson));

    public static void DescribeHistory(this RouteHandlerBuilder endpoint) => endpoint
        .WithName("readPersonHistory").WithSummary("Read what became of a person's account").WithTags(Tag)
        .WithDescription("For administrators and auditors: every event in words, the oldest first.")
        .Produces<IReadOnlyList<PersonHistoryEntry>>().WithErrors(ErrorAnswers.OfSignedIn(withBody: false, NotYourRole, NoSuchPerson));

    public static void DescribeGrant(this RouteHandlerBuilder endpoint) => endpoint
        .WithName("grantAppointment").WithSummary("Give somebody a post").WithTags(Tag)
        .WithDescription("For administrators; nobody gives themselves a post. Dates are whole days of the organisation's zone, Jalali with slashes or ISO 8601; instants end in Z or an offset. "
            + "It counts in every session of the person with their next request.")
        .Accepts<GrantAppointment>("application/json").Produces<PersonRepresentation>()
        .WithErrors(ErrorAnswers.OfSignedIn(
            withBody: true, NotYourRole, (StatusCodes.Status403Forbidden, RejectionCodes.OwnAppointment), NoSuchPerson, (StatusCodes.Status409Conflict, RejectionCodes.AlreadyAppointed)))
        .WithExample("""{"role":"expert","unit":"it","from":"1405/09/01","until":"1406/08/30","reason":"به جای آقای کریمی"}""");

    public static void DescribeEnd(this RouteHandlerBuilder endpoint) => endpoint
        .WithName("endAppointment").WithSummary("End somebody's post").WithTags(Tag)
        .WithDescription("For administrators: at once, in every session. Whoever stood in for the person in it stands in no more. The last administrator stays.")
        .Accepts<EndAppointment>("application/json").Produces<PersonRepresentation>()
        .WithErrors(ErrorAnswers.OfSignedIn(withBody: true, NotYourRole, NoSuchPerson, NoSuchAppointment, (StatusCodes.Status409Conflict, RejectionCodes.LastAdministrator)))
        .WithExample("""{"reason":"بازنشستگی"}""");

    public static void DescribeReset(this RouteHandlerBuilder endpoint) => endpoint
        .WithName("resetSecondFactor").WithSummary("Take somebody's second factor away").WithTags(Tag)
        .WithDescription("For administrators, for somebody else whose telephone is lost: they are signed out everywhere, and set another second factor at their next sign-in.")
        .Accepts<ResetSecondFactor>("application/json").Produces<PersonRepresentation>()
        .WithErrors(ErrorAnswers.OfSignedIn(withBody: true, NotYourRole, (StatusCodes.Status403Forbidden, RejectionCodes.OwnSecondFactor), NoSuchPerson))
        .WithExample("""{"reason":"گم شدن گوشی؛ حضوری احراز شد"}""");

    public static void DescribeDeputies(this RouteHandlerBuilder endpoint) => endpoint
        .WithName("readDeputies").WithSummary("Read who stands in for whom").WithTags(Tag)
        .WithDescription("Of the signed-in person: their posts as a head, who stands in for them, and for whom they stand in, now or later.")
        .Produces<DeputiesRepresentation>().WithErrors(ErrorAnswers.OfSignedIn(withBody: false));

    public static void DescribeNaming(this RouteHandlerBuilder endpoint) => endpoint
        .WithName("nameDeputy").WithSummary("Name somebody who stands in for oneself").WithTags(Tag)
        .WithDescription("For heads, for a post of their own: somebody else who holds a post here acts in it on their behalf, and every event says so. Who stands in names nobody.")
        .Accepts<NameDeputy>("application/json").Produces<DeputiesRepresentation>()
        .WithErrors(ErrorAnswers.OfSignedIn(withBody: true, NotYourRole, NoSuchPerson, (StatusCodes.Status409Conflict, RejectionCodes.AlreadyDeputy)))
        .WithExample("""{"appointment":"01a1f867-33c1-7d0e-9c45-51d3a1f0e6b2","deputy":"01a1f867-33c5-72cc-a9d5-ff3160b3cbc8","from":"1405/09/01","until":"1405/09/07","reason":"مرخصی"}""");

    public static void DescribeDeputyEnd(this RouteHandlerBuilder endpoint) => endpoint
        .WithName("endDeputy").WithSummary("Let somebody stand in no longer").WithTags(Tag)
        .WithDescription("For the head who named them: at once, in every session.")
        .Accepts<EndDeputy>("application/json").Produces<DeputiesRepresentation>().WithErrors(ErrorAnswers.OfSignedIn(withBody: true, NotYourRole, NoSuchPerson, NoSuchAppointment))
        .WithExample("{}");

    private static void WithListQuery(this RouteHandlerBuilder endpoint, bool ofEverybody) => endpoint.AddOpenApiOperationTransformer((operation, _, _) =>
    {
        operation.AddQuery("text", ofEverybody ? "Words that begin so in the name, Persian is folded; or a whole mobile number." : "Words that begin so in the name; Persian is folded.", "کریمی");
        if (ofEverybody)
            operation.AddQuery("staff", "true for those alone who hold a post now.", "true");
        operation.AddQuery("role", "Those alone who hold a post in this role now.", "expert");
        operation.AddQuery("unit", "Those alone who hold a post for this unit now, by key.", "it");
        operation.AddQuery("first", "How many, 20 unless told, at most 100.", "20");
        operation.AddQuery("after", "From which place on: the `next` of the page before.", "WyLaqdix");
        return Task.CompletedTask;
    });

    private static void WithExample(this RouteHandlerBuilder endpoint, string json) => endpoint.AddOpenApiOperationTransformer((operation, _, _) =>
    {
        operation.Example(json);
        return Task.CompletedTask;
    });
}
