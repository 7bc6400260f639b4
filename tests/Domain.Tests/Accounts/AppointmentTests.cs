using NodaTime;
using ServiceDesk.Domain.Accounts;
using ServiceDesk.Domain.Accounts.Appointments;
using ServiceDesk.Domain.Decisions;
using ServiceDesk.Domain.Requests;
using ServiceDesk.Domain.Text;
using static ServiceDesk.Domain.Tests.Requests.Samples;

namespace ServiceDesk.Domain.Tests.Accounts;

/// <summary>Posts, their beginnings and ends, and those who stand in.</summary>
public sealed class AppointmentTests
{
    private const string Reza = "0198c1d2-0000-7000-8000-00000000000a";
    private static readonly Actor Administrator = new("p-administrator", "رویا نادری", Role.Administrator);
    private static readonly Guid Post = new("0198c1d2-0000-7000-8000-00000000000b");
    private static readonly PersonReference Sara = new("0198c1d2-0000-7000-8000-00000000000d", "سارا رضایی");

    private static AccountState Account { get; } = AccountState.Fold(
        null, new AccountOpened(new Actor(Reza, "رضا محمدی", Role.Applicant), Morning - Duration.FromDays(1), Reza, "mobile", IdentityKind.Mobile, "+989131111111", "رضا محمدی", "+989131111111"));

    private static AccountState Head { get; } = Given(Account, Grant(Account, new GrantAppointment("head", "it")));

    [Fact]
    public void A_post_without_dates_counts_from_now_on_without_an_end()
    {
        var granted = Assert.IsType<AppointmentGranted>(Assert.Single(Grant(Account, new GrantAppointment("expert", "it", Reason: " جایگزین "))));

        Assert.Equal(new AppointmentGranted(Administrator, Morning, Reza, Post, Role.Expert, Morning, "it", null, null, "جایگزین"), granted);
        var held = Assert.Single(Given(Account, granted).Appointments);
        Assert.False(held.CountsAt(Morning - Duration.FromNanoseconds(1)));
        Assert.True(held.CountsAt(Morning));
        Assert.True(held.CountsAt(Morning + Duration.FromDays(10_000)));
    }

    [Theory]
    [InlineData("1401/02/05", "1401/02/07", "2022-04-24T19:30:00Z", "2022-04-27T19:30:00Z")]
    [InlineData("2022-04-25", "2022-04-27", "2022-04-24T19:30:00Z", "2022-04-27T19:30:00Z")]
    [InlineData("۱۴۰۱/۰۲/۰۵", "2022-04-27T08:00:00+04:30", "2022-04-24T19:30:00Z", "2022-04-27T03:30:00Z")]
    [InlineData("2020-01-01", "2022-04-23", "2022-04-23T05:30:00Z", "2022-04-23T19:30:00Z")]
    public void Dates_are_whole_days_of_the_organisation_and_nothing_counts_for_the_past(string from, string until, string begins, string ends)
    {
        var granted = Assert.IsType<AppointmentGranted>(Assert.Single(Grant(Account, new GrantAppointment("auditor", null, from, until))));

        Assert.Equal((begins, ends), ($"{granted.From}", $"{granted.Until}"));
    }

    [Theory]
    [InlineData("role required", null, null, null, null)]
    [InlineData("role unknown_choice", "applicant", null, null, null)]
    [InlineData("role unknown_choice", "system", null, null, null)]
    [InlineData("unit required", "expert", null, null, null)]
    [InlineData("unit unknown_unit", "head", "nowhere", null, null)]
    [InlineData("unit unknown_unit", "approver", "nowhere", null, null)]
    [InlineData("unit unknown_unit", "representative", "it", null, null)]
    [InlineData("unit not_asked", "administrator", "it", null, null)]
    [InlineData("from invalid_moment", "auditor", null, "soon", null)]
    [InlineData("from date_too_late", "auditor", null, "9999-12-31", null)]
    [InlineData("until date_too_late", "auditor", null, null, "9998-12-31T23:59:59-18:00")]
    [InlineData("until invalid_moment", "auditor", null, null, "9999-12-31T23:59:59-18:00")]
    [InlineData("until is_over", "auditor", null, null, "1401/02/02")]
    [InlineData("until before_beginning", "auditor", null, "1401/03/01", "1401/02/30")]
    public void What_is_wrong_with_a_post_is_told(string error, string? role, string? unit, string? from, string? until)
    {
        var rejection = GrantAppointment.Decide(new GrantAppointment(role, unit, from, until), Account, Context(Administrator), Kerman, Post).Rejection!;

        Assert.Equal(RejectionKind.Shape, rejection.Kind);
        Assert.Equal([error], rejection.Fields.Select(field => $"{field.Field} {field.Code}"));
    }

    [Fact]
    public void Nobody_gives_themselves_a_post()
    {
        var rejection = GrantAppointment.Decide(new GrantAppointment("auditor"), Account, Context(new Actor(Reza, "رضا محمدی", Role.Administrator)), Kerman, Post).Rejection!;

        Assert.Equal((RejectionKind.Forbidden, RejectionCodes.OwnAppointment), (rejection.Kind, rejection.Code));
    }

    [Fact]
    public void A_post_is_not_given_twice()
    {
        Assert.Empty(Grant(Head, new GrantAppointment("head", "it")));
        Assert.Equal(RejectionCodes.AlreadyAppointed, Refusal(Head, new GrantAppointment("head", "it", Until: "1401/12/01")).Code);
        Assert.Single(Grant(Head, new GrantAppointment("head", "finance")));

        var ended = Given(Head, End(Head));
        Assert.Single(Grant(ended, new GrantAppointment("head", "it")));
    }

    [Fact]
    public void An_ended_post_counts_no_more_from_that_instant_and_is_not_ended_again()
    {
        var ended = Given(Head, End(Head));

        Assert.Equal(Morning, Assert.Single(ended.Appointments).Until);
        Assert.False(ended.Appointments[0].CountsAt(Morning));
        Assert.Empty(End(ended));
        Assert.Equal(RejectionCodes.AppointmentNotFound, EndAppointment.Decide(new EndAppointment(), Head, Context(Administrator), Guid.Empty, true).Rejection!.Code);
    }

    [Fact]
    public void What_was_to_begin_later_and_was_ended_never_counts()
    {
        var later = Given(Account, Grant(Account, new GrantAppointment("head", "it", "1401/03/01", "1401/04/01")));
        var ended = Given(later, End(later));

        Assert.False(later.Appointments[0].CountsAt(Morning));
        Assert.True(later.Appointments[0].CountsAt(Morning + Duration.FromDays(45)));
        Assert.False(ended.Appointments[0].CountsAt(Morning + Duration.FromDays(45)));
    }

    [Fact]
    public void The_last_administrator_stays()
    {
        var administrator = Given(Account, Grant(Account, new GrantAppointment("administrator")));

        Assert.Equal(RejectionCodes.LastAdministrator, EndAppointment.Decide(new EndAppointment(), administrator, Context(Administrator), Post, otherAdministrators: false).Rejection!.Code);
        Assert.Single(EndAppointment.Decide(new EndAppointment(), administrator, Context(Administrator), Post, otherAdministrators: true).Events);
    }

    [Fact]
    public void A_head_names_a_deputy_until_a_day()
    {
        var named = Assert.IsType<DeputyNamed>(Assert.Single(Name(Head, Deputy())));

        Assert.Equal((Post, Sara, Morning, Instant.FromUtc(2022, 4, 27, 19, 30)), (named.Of, named.Deputy, named.From, named.Until));
        var standing = Given(Head, named);
        Assert.Equal(new Deputyship(named.Appointment, Post, Sara, Morning, named.Until), Assert.Single(standing.Deputies));
        Assert.Empty(Name(standing, Deputy()));
        Assert.Equal(RejectionCodes.AlreadyDeputy, NameRejection(standing, Deputy() with { Until = "1401/02/10" }).Code);

        var ended = Given(standing, EndDeputy.Decide(new EndDeputy("برگشتم"), standing, Context(Owner), named.Appointment).Events);
        Assert.Equal(Morning, ended.Deputies[0].Until);
        Assert.Empty(EndDeputy.Decide(new EndDeputy(), ended, Context(Owner), named.Appointment).Events);
        Assert.Equal(RejectionCodes.AppointmentNotFound, EndDeputy.Decide(new EndDeputy(), ended, Context(Owner), Post).Rejection!.Code);
    }

    [Fact]
    public void A_deputy_is_named_for_a_post_as_a_head_and_is_somebody_else_of_the_staff()
    {
        var expert = Given(Account, Grant(Account, new GrantAppointment("expert", "it")));

        Assert.Equal(["appointment unknown_appointment"], NameErrors(expert, Deputy(), Sara));
        Assert.Equal(["appointment unknown_appointment"], NameErrors(Given(Head, End(Head)), Deputy(), Sara));
        Assert.Equal(["deputy yourself"], NameErrors(Head, Deputy() with { Deputy = Reza }, new PersonReference(Reza, "رضا محمدی")));
        Assert.Equal(["deputy unknown_staff"], NameErrors(Head, Deputy(), null));
        Assert.Equal(["appointment required", "deputy required", "until required"], NameErrors(Head, new NameDeputy(null, null, null, null), null));
        Assert.Equal(["until is_over"], NameErrors(Head, Deputy() with { Until = "2022-04-22" }, Sara));
    }

    [Fact]
    public void A_directory_says_something_only_when_it_says_something_else()
    {
        var first = Directory(Head, new(Role.Expert, "it"), new(Role.Approver));
        Assert.Equal([(Role.Expert, "it"), (Role.Approver, null)], first.Cast<AppointmentGranted>().Select(e => (e.Role, e.Unit)));
        Assert.All(first, e => Assert.Equal(Actor.Product, e.By));

        var told = Given(Head, first);
        Assert.Empty(Directory(told, new(Role.Approver), new(Role.Expert, "it")));

        var moved = Directory(told, new(Role.Expert, "finance"), new(Role.Approver));
        Assert.Equal(told.Appointments.Single(held => held.Role == Role.Expert).Id, Assert.IsType<AppointmentEnded>(moved[0]).Appointment);
        Assert.Equal("finance", Assert.IsType<AppointmentGranted>(Assert.Single(moved.Skip(1))).Unit);

        // Made by hand, or by another directory, it stays.
        Assert.Equal(2, Directory(told).Count);
        Assert.Empty(SetDirectoryAppointments.Decide(new SetDirectoryAppointments("other", []), told, Context(Actor.Product), Guid.NewGuid).Events);
    }

    [Fact]
    public void All_of_it_is_told_in_words()
    {
        var named = Name(Head, Deputy())[0];
        Assert.Equal(
            "«رضا محمدی» (رئیس واحد) «سارا رضایی» را از 1401/02/03 10:00:00 تا 1401/02/08 00:00:00 جانشین خود در سمت «رئیس واحد، فناوری اطلاعات» کرد.",
            AccountEventWords.Describe(named, Languages.Persian, Head, Kerman));
        Assert.Equal("«رضا محمدی» (head) named «سارا رضایی» as deputy in the post «head, Information Technology», from 2022-04-23 10:00:00 until 2022-04-28 00:00:00.", AccountEventWords.Describe(named, Languages.English, Head, Kerman));
        Assert.Equal("«رویا نادری» (administrator) ended the post «head, Information Technology».", AccountEventWords.Describe(End(Head)[0], Languages.English, Head, Kerman));
        Assert.Equal("«رویا نادری» (راهبر سامانه) سمت «ممیز» را از 1401/02/03 10:00:00 داد.", AccountEventWords.Describe(Grant(Account, new GrantAppointment("auditor"))[0], Languages.Persian, Account, Kerman));
    }

    private static Actor Owner { get; } = new(Reza, "رضا محمدی", Role.Head, "it", Appointment: Post);

    private static NameDeputy Deputy() => new($"{Post:D}", Sara.Id, null, "1401/02/07");

    private static AccountContext Context(Actor actor) => new(Morning, actor, Reza);

    private static AccountState Given(AccountState state, params IEnumerable<AccountEvent> events) => events.Aggregate(state, AccountState.Fold);

    private static IReadOnlyList<AccountEvent> Grant(AccountState state, GrantAppointment command) =>
        Events(GrantAppointment.Decide(command, state, Context(Administrator), Kerman, Post));

    private static Rejection Refusal(AccountState state, GrantAppointment command) => GrantAppointment.Decide(command, state, Context(Administrator), Kerman, Guid.NewGuid()).Rejection!;

    private static IReadOnlyList<AccountEvent> End(AccountState state) => Events(EndAppointment.Decide(new EndAppointment(), state, Context(Administrator), Post, otherAdministrators: true));

    private static IReadOnlyList<AccountEvent> Name(AccountState state, NameDeputy command) =>
        Events(NameDeputy.Decide(command, state, Context(Owner), Kerman, Sara, new Guid("0198c1d2-0000-7000-8000-00000000000c")));

    private static Rejection NameRejection(AccountState state, NameDeputy command) => NameDeputy.Decide(command, state, Context(Owner), Kerman, Sara, Guid.NewGuid()).Rejection!;

    private static IEnumerable<string> NameErrors(AccountState state, NameDeputy command, PersonReference? deputy) =>
        NameDeputy.Decide(command, state, Context(Owner), Kerman, deputy, Guid.NewGuid()).Rejection!.Fields.Select(field => $"{field.Field} {field.Code}");

    private static IReadOnlyList<AccountEvent> Directory(AccountState state, params Appointment[] wanted) =>
        Events(SetDirectoryAppointments.Decide(new SetDirectoryAppointments("staff", wanted), state, Context(Actor.Product), Guid.NewGuid));

    private static IReadOnlyList<AccountEvent> Events(Decision<AccountEvent> decision)
    {
        Assert.Null(decision.Rejection);
        return decision.Events;
    }
}
