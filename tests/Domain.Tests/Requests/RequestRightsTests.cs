using ServiceDesk.Domain.Requests;
using static ServiceDesk.Domain.Tests.Requests.Samples;

namespace ServiceDesk.Domain.Tests.Requests;

/// <summary>Every role × every act × every relation to the request.</summary>
public sealed class RequestRightsTests
{
    private static readonly RequestAct[] UnitActs = [RequestAct.Read, RequestAct.ReadInternal, RequestAct.Reply, RequestAct.AddNote, RequestAct.Assign, RequestAct.Refer, RequestAct.Close, RequestAct.RetryMessage, RequestAct.TakeStep];
    private static readonly RequestAct[] ApproverActs = [RequestAct.Read, RequestAct.Approve, RequestAct.Reject, RequestAct.RetryMessage];
    private static readonly RequestAct[] AdministratorActs = [RequestAct.RetryMessage];
    private static readonly RequestAct[] OwnActs = [RequestAct.Read, RequestAct.Reply, RequestAct.Withdraw, RequestAct.Escalate, RequestAct.Reopen, RequestAct.TakeStep];
    private static readonly RequestAct[] PartyActs = [RequestAct.Read, RequestAct.Reply, RequestAct.TakeStep];
    private static readonly RequestAct[] AuditorActs = [RequestAct.Read, RequestAct.ReadInternal];

    /// <summary>Who stands how to which request, and all that they may do with it beside submitting one of their own.</summary>
    private static readonly (string Name, Person Person, RequestState State, RequestAct[] Allowed, Role As)[] Relations =
    [
        ("applicant, own", Someone(Maryam.Id), WithUnit, OwnActs, Role.Applicant),
        ("applicant, another's", Someone("p-other"), WithUnit, [], default),
        ("applicant, own, before approval", Someone(Maryam.Id), Unapproved, OwnActs, Role.Applicant),
        ("approver of the organisation", Someone("p", new Appointment(Role.Approver)), Unapproved, ApproverActs, Role.Approver),
        ("approver of the organisation, approved", Someone("p", new Appointment(Role.Approver)), Approved, ApproverActs, Role.Approver),
        ("approver of the unit", Someone("p", new Appointment(Role.Approver, "it")), Unapproved, ApproverActs, Role.Approver),
        ("approver of another unit", Someone("p", new Appointment(Role.Approver, "education")), Unapproved, [], default),
        ("approver where nothing needs approval", Someone("p", new Appointment(Role.Approver)), WithUnit, ApproverActs, Role.Approver),
        ("expert of the unit", Someone("p", new Appointment(Role.Expert, "it")), WithUnit, UnitActs, Role.Expert),
        ("expert of the unit, approved", Someone("p", new Appointment(Role.Expert, "it")), Approved, UnitActs, Role.Expert),
        ("expert of the unit, before approval (K-34)", Someone("p", new Appointment(Role.Expert, "it")), Unapproved, [], default),
        ("expert of another unit", Someone("p", new Appointment(Role.Expert, "finance")), WithUnit, [], default),
        ("expert of the unit it left", Someone("p", new Appointment(Role.Expert, "it")), Referred, [], default),
        ("expert of the unit it went to", Someone("p", new Appointment(Role.Expert, "finance")), Referred, UnitActs, Role.Expert),
        ("expert of no unit", Someone("p", new Appointment(Role.Expert)), WithUnit, [], default),
        ("head of the unit", Someone("p", new Appointment(Role.Head, "it")), WithUnit, UnitActs, Role.Head),
        ("head of another unit", Someone("p", new Appointment(Role.Head, "head")), WithUnit, [], default),
        ("head of the unit it was escalated to", Someone("p", new Appointment(Role.Head, "head")), Escalated, UnitActs, Role.Head),
        ("head of the unit before approval", Someone("p", new Appointment(Role.Head, "it")), Unapproved, [], default),
        ("auditor", Someone("p", new Appointment(Role.Auditor)), Unapproved, AuditorActs, Role.Auditor),
        ("auditor of another unit", Someone("p", new Appointment(Role.Auditor, "finance")), WithUnit, [], default),
        ("administrator", Someone("p", new Appointment(Role.Administrator)), WithUnit, AdministratorActs, Role.Administrator),
        ("a person appointed as applicant or system", Someone("p", new(Role.Applicant), new(Role.System)), WithUnit, [], default),
        ("representative before the party's turn", Someone("p", new Appointment(Role.Representative, "contractor")), StepScenario.Registered().State!, [], default),
        ("representative in the party's turn", Someone("p", new Appointment(Role.Representative, "contractor")), StepScenario.AwaitingInvoice().State!, PartyActs, Role.Representative),
        ("representative after the party's turn", Someone("p", new Appointment(Role.Representative, "contractor")), StepScenario.AwaitingPayment().State!, [], default),
        ("representative, withdrawn in the party's turn", Someone("p", new Appointment(Role.Representative, "contractor")), StepScenario.AwaitingInvoice().Given(new Withdraw(), Maryam).State!, [], default),
        ("representative of another party", Someone("p", new Appointment(Role.Representative, "bank")), StepScenario.AwaitingInvoice().State!, [], default),
        ("representative of no party", Someone("p", new Appointment(Role.Representative)), StepScenario.AwaitingInvoice().State!, [], default),
        ("representative of a party called as the unit", Someone("p", new Appointment(Role.Representative, "it")), WithUnit, [], default),
        ("expert of the unit in the party's turn", Someone("p", new Appointment(Role.Expert, "it")), StepScenario.AwaitingInvoice().State!, UnitActs, Role.Expert),
        ("representative, own request", Someone(Maryam.Id, new Appointment(Role.Representative, "contractor")), StepScenario.AwaitingInvoice().State!, OwnActs, Role.Applicant),
        ("expert of the unit, own request", Someone(Maryam.Id, new Appointment(Role.Expert, "it")), WithUnit, OwnActs, Role.Applicant),
        ("approver, own request", Someone(Maryam.Id, new Appointment(Role.Approver)), Unapproved, OwnActs, Role.Applicant),
        ("deputy of the head of the unit", Someone("p", Deputy("p-head")), WithUnit, UnitActs, Role.Head),
        ("deputy of a head whose own request it is", Someone("p", Deputy(Maryam.Id)), WithUnit, [], default),
        ("deputy of a head whose own request it is, in a post of their own", Someone("p", Deputy(Maryam.Id), new Appointment(Role.Expert, "it")), WithUnit, [], default),
        ("deputy of the head, own request", Someone(Maryam.Id, Deputy("p-head")), WithUnit, OwnActs, Role.Applicant),
        ("auditor, own request", Someone(Maryam.Id, new Appointment(Role.Auditor)), WithUnit, OwnActs, Role.Applicant),
    ];

    private static Appointment Deputy(string ofPerson) => new(Role.Head, "it") { Id = Guid.Empty, OnBehalfOf = new PersonReference(ofPerson, "حسین رضایی") };

    private static RequestState WithUnit => Scenario.Submitted().State!;

    private static RequestState Unapproved => Scenario.AwaitingApproval().State!;

    private static RequestState Approved => Scenario.Approved().State!;

    private static RequestState Referred => Scenario.Submitted().Given(new Refer("finance", "دلیل"), Expert).State!;

    private static RequestState Escalated =>
        Scenario.Submitted().Later(NodaTime.Duration.FromDays(5)).Given(new Escalate(), Maryam).State!;

    public static TheoryData<string, RequestAct> Table
    {
        get
        {
            var table = new TheoryData<string, RequestAct>();
            foreach (var (name, _, _, _, _) in Relations)
            {
                foreach (var act in Enum.GetValues<RequestAct>().Where(act => act != RequestAct.Submit))
                {
                    table.Add(name, act);
                }
            }

            return table;
        }
    }

    [Theory]
    [Seed("K-33", "K-51", "E-38", "F-35")]
    [MemberData(nameof(Table))]
    public void The_table_says_who_may_do_what(string relation, RequestAct act)
    {
        var (_, person, state, allowed, role) = Relations.Single(one => one.Name == relation);

        var access = RequestRights.Of(person, act, state);
        Assert.Equal(access, RequestRights.Of(person, act, RequestStanding.Of(state)));

        if (allowed.Contains(act))
        {
            var actor = Assert.IsType<RequestAccess.Allowed>(access).Actor;
            Assert.Equal((person.Id, person.Name, role), (actor.Id, actor.Name, actor.Role));
        }
        else if (allowed.Contains(RequestAct.Read))
        {
            Assert.IsType<RequestAccess.WrongRole>(access);
        }
        else
        {
            Assert.IsType<RequestAccess.NotYours>(access);
        }
    }

    [Fact]
    public void Every_role_stands_in_the_table() => Assert.Equal(
        Enum.GetValues<Role>().Order(),
        Relations.SelectMany(relation => relation.Person.Appointments.Select(held => held.Role)).Distinct().Order());

    [Fact]
    public void Anybody_signed_in_may_submit_as_applicant()
    {
        var expert = Someone("p", new Appointment(Role.Expert, "it"));

        Assert.Equal(new Actor("p", "نام", Role.Applicant), Assert.IsType<RequestAccess.Allowed>(RequestRights.Of(expert, RequestAct.Submit, (RequestState?)null)).Actor);
        Assert.IsType<RequestAccess.Allowed>(RequestRights.Of(Someone(Maryam.Id), RequestAct.Submit, WithUnit));
        Assert.IsType<RequestAccess.NotYours>(RequestRights.Of(Someone("p-other"), RequestAct.Submit, WithUnit));
    }

    [Fact]
    public void What_does_not_exist_is_nobodys() => Assert.All(
        Enum.GetValues<RequestAct>().Where(act => act != RequestAct.Submit),
        act => Assert.IsType<RequestAccess.NotYours>(RequestRights.Of(Someone("p", new Appointment(Role.Auditor)), act, (RequestState?)null)));

    [Fact]
    public void Who_is_both_expert_and_head_of_the_unit_acts_as_head()
    {
        var both = Someone("p", new Appointment(Role.Expert, "it"), new Appointment(Role.Head, "it"));

        Assert.Equal(new Actor("p", "نام", Role.Head, "it"), Assert.IsType<RequestAccess.Allowed>(RequestRights.Of(both, RequestAct.Reply, WithUnit)).Actor);
    }

    [Fact]
    public void What_a_deputy_does_is_done_under_their_appointment_on_behalf_of_its_holder()
    {
        var deputy = Someone("p", new Appointment(Role.Expert, "it"), Deputy("p-head"));

        Assert.Equal(
            new Actor("p", "نام", Role.Head, "it", "p-head", "حسین رضایی", Guid.Empty),
            Assert.IsType<RequestAccess.Allowed>(RequestRights.Of(deputy, RequestAct.Reply, WithUnit)).Actor);
    }

    [Fact]
    public void Who_holds_a_post_themselves_does_not_act_as_anothers_deputy_in_it()
    {
        var both = Someone("p", Deputy("p-head"), new Appointment(Role.Head, "it"));

        Assert.Equal(new Actor("p", "نام", Role.Head, "it"), Assert.IsType<RequestAccess.Allowed>(RequestRights.Of(both, RequestAct.Reply, WithUnit)).Actor);
    }

    [Fact]
    public void Every_command_asks_for_an_act_of_its_own()
    {
        var acts = typeof(Submit).Assembly.GetTypes()
            .Where(type => type.GetInterfaces().Any(one => one.IsGenericType && one.GetGenericTypeDefinition() == typeof(IRequestCommand<>)))
            .Select(type => (type.Name, Act: (RequestAct)type.GetProperty("Act")!.GetValue(null)!))
            .ToList();

        Assert.All(acts, command => Assert.Equal(command.Name, command.Act.ToString()));
        Assert.Equal(Enum.GetValues<RequestAct>().Except([RequestAct.Read, RequestAct.ReadInternal]).Order(), acts.Select(command => command.Act).Order());
    }

    private static Person Someone(string id, params Appointment[] appointments) => new(id, "نام", null, appointments);
}
