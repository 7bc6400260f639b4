using ServiceDesk.Domain.Requests;
using ServiceDesk.Domain.Rights;

namespace ServiceDesk.Domain.Tests.Rights;

/// <summary>Every role, for the organisation and for a unit × every act at a desk, written out a second time.</summary>
public sealed class OrganisationRightsTests
{
    private static readonly OrganisationAct[] Everybodys = [.. RightsTable.Organisation.Where(right => right.For == Audience.Everybody).Select(right => right.Act)];
    private static readonly OrganisationAct[] Anybodys = [.. Everybodys, .. RightsTable.Organisation.Where(right => right.For == Audience.SignedIn).Select(right => right.Act)];

    /// <summary>What a post gives beside what whoever is signed in may do.</summary>
    private static readonly Dictionary<(Role, string?), OrganisationAct[]> OfPosts = new()
    {
        [(Role.Approver, null)] = [OrganisationAct.ListRequests],
        [(Role.Approver, "it")] = [OrganisationAct.ListRequests],
        [(Role.Expert, "it")] = [OrganisationAct.ListRequests, OrganisationAct.DecideAccounts],
        [(Role.Head, "it")] = [OrganisationAct.ListRequests, OrganisationAct.DecideAccounts, OrganisationAct.ReadStatistics, OrganisationAct.FindStaff, OrganisationAct.NameDeputies],
        [(Role.Auditor, null)] = [OrganisationAct.ListRequests, OrganisationAct.ReadStatistics, OrganisationAct.FindStaff, OrganisationAct.ReadPeople],
        [(Role.Auditor, "it")] = [OrganisationAct.ListRequests, OrganisationAct.ReadStatistics],
        [(Role.Administrator, null)] =
        [
            OrganisationAct.ReadStatistics, OrganisationAct.ReadFailedMessages, OrganisationAct.FindStaff, OrganisationAct.ReadPeople, OrganisationAct.InvitePeople,
            OrganisationAct.AppointPeople, OrganisationAct.ResetSecondFactors,
        ],
        [(Role.Administrator, "it")] = [OrganisationAct.ReadStatistics],
        [(Role.Representative, "it")] = [OrganisationAct.ListRequests],
    };

    public static TheoryData<Role, string?> Posts
    {
        get
        {
            var posts = new TheoryData<Role, string?>();
            foreach (var role in Enum.GetValues<Role>())
            {
                posts.Add(role, null);
                posts.Add(role, "it");
            }

            return posts;
        }
    }

    [Theory]
    [MemberData(nameof(Posts))]
    public void A_post_gives_these_acts_and_no_other(Role role, string? unit)
    {
        var holder = new Person("p", "نام", null, [new Appointment(role, unit)]);
        var allowed = Enum.GetValues<OrganisationAct>().Where(act => OrganisationRights.Of(holder, act) is not null);

        Assert.Equal(Anybodys.Concat(OfPosts.GetValueOrDefault((role, unit), [])).Order(), allowed.Order());
    }

    [Fact]
    public void Nobody_signed_in_does_what_is_for_everybody() =>
        Assert.Equal(Everybodys.Order(), Enum.GetValues<OrganisationAct>().Where(act => OrganisationRights.Of(null, act) is not null).Order());

    [Fact]
    public void Posts_of_units_reach_those_units_and_one_of_the_organisation_reaches_all()
    {
        var heads = new Person("p", "نام", null, [new(Role.Head, "it"), new(Role.Auditor, "finance"), new(Role.Expert, "education"), new(Role.Head, "it")]);
        Assert.Equal(["it", "finance"], OrganisationRights.Of(heads, OrganisationAct.ReadStatistics)!.Units!);

        var auditor = heads with { Appointments = [.. heads.Appointments, new(Role.Auditor)] };
        Assert.Null(OrganisationRights.Of(auditor, OrganisationAct.ReadStatistics)!.Units);
    }

    [Fact]
    public void Who_stands_in_for_a_head_does_all_that_the_head_may_but_names_nobody()
    {
        var deputy = new Person("p", "نام", null, [new Appointment(Role.Head, "it") { OnBehalfOf = new PersonReference("p-head", "رئیس") }]);
        var allowed = Enum.GetValues<OrganisationAct>().Where(act => OrganisationRights.Of(deputy, act) is not null);

        Assert.Equal(Anybodys.Concat(OfPosts[(Role.Head, "it")]).Except([OrganisationAct.NameDeputies]).Order(), allowed.Order());
        Assert.Equal("p-head", OrganisationRights.ActorOf(deputy, OrganisationAct.FindStaff).OnBehalfOf);
        Assert.Throws<InvalidOperationException>(() => OrganisationRights.ActorOf(deputy, OrganisationAct.NameDeputies));
    }

    [Fact]
    public void The_table_has_one_line_for_every_act() =>
        Assert.Equal(Enum.GetValues<OrganisationAct>(), RightsTable.Organisation.Select(right => right.Act));

    [Fact]
    public void Posts_stand_only_where_posts_decide() =>
        Assert.All(RightsTable.Organisation, right => Assert.Equal(right.For == Audience.Posts, right.Posts.Count > 0));

    [Fact]
    public void Who_reads_requests_of_others_has_a_list_of_them_and_nobody_else() => Assert.Equal(
        RightsTable.Requests.Where(right => right.Reach != RequestReach.Own && right.Acts.Contains(RequestAct.Read)).Select(right => right.Role).Order(),
        RightsTable.Of(OrganisationAct.ListRequests).Posts.Select(post => post.Role).Order());
}
