using ServiceDesk.Api.Tests.Hosting;
using ServiceDesk.Testing;

namespace ServiceDesk.Api.Tests.Schema;

/// <summary>A list's totalCount is of all its pages, and of nothing that the list does not show.</summary>
public sealed class TotalCountTests(HostFixture fixture) : GraphQLTest(fixture)
{
    [PostgresFact(Timeout = 120_000)]
    public async Task A_list_is_counted_as_it_is_narrowed_and_as_far_as_the_viewer_may_see_it()
    {
        await using var host = await TestHost.StartAsync(await Fixture.CreateDatabaseAsync());
        var kaums = host.At("kaums");
        var owner = await kaums.SignInAsync("counted");
        var approver = await kaums.SignInAsync("approving", "approver");
        var expert = await kaums.SignInAsync("counting", "expert:it");
        var auditor = await kaums.SignInAsync("auditing", "auditor");
        var letters = new List<Reply>();
        for (var i = 0; i < 3; i++)
            letters.Add(await owner.SubmitAsync(Letters.Kaums.Replace("درخواست دسترسی", $"موضوع {70_000 + i}")));
        await expert.SubmitAsync(Letters.Kaums);
        foreach (var letter in letters[..2])
            await expert.DoneAsync("reply", await approver.DoneAsync("approve", letter, Letters.Approval), """{"text":"x"}""");
        await host.Store.Projections.CatchUpAsync(TimeSpan.FromSeconds(30));

        Assert.Equal(3, await CountAsync(owner, "myRequests"));
        Assert.Equal(1, await CountAsync(owner, "myRequests", "statuses: [AWAITING_APPROVAL]"));
        Assert.Equal(0, await CountAsync(owner, "myRequests", "services: [\"another\"]"));
        Assert.Equal(1, await CountAsync(owner, "myRequests", "text: \"۷۰۰۰۲\""));
        Assert.Equal(0, await CountAsync(await host.At("kerman").SignInAsync("counted"), "myRequests"));

        // An expert sees what their unit holds, an auditor what there is, nobody their own.
        Assert.Equal(2, await CountAsync(expert, "queue", "text: \"موضوع\""));
        Assert.Equal(3, await CountAsync(auditor, "queue", "text: \"موضوع\""));
        Assert.Equal(0, await CountAsync(await kaums.SignInAsync("presiding", "expert:presidency"), "queue", "text: \"موضوع\""));
        var (all, notTheirs) = (await CountAsync(auditor, "queue"), await CountAsync(await kaums.SignInAsync("counted", "auditor"), "queue"));
        Assert.Equal(3, all - notTheirs);
        foreach (var narrowed in new[] { "units: [\"it\"]", "statuses: [IN_PROGRESS]", "unassigned: true", "assignedToMe: true", "overdue: true", "sort: DUE_FIRST" })
            await CountAsync(expert, "queue", narrowed);

        var history = $"requestId: \"{letters[0].Id}\"";
        Assert.Equal(3, await CountAsync(expert, "auditTrail", history));
        Assert.Equal(["not_your_role"], Codes(await AskAsync(owner, $"{{ auditTrail({history}) {{ totalCount }} }}")));
        Assert.Equal(["not_your_role"], Codes(await AskAsync(owner, "{ queue { totalCount } }")));
    }

    /// <summary>What each page of a list says of the whole, which must be what its pages hold.</summary>
    private static async Task<int> CountAsync(Member member, string list, string arguments = "")
    {
        var all = (await DataAsync(member, $"{{ all: {list}({arguments} first: 100) {{ totalCount nodes {{ __typename }} pageInfo {{ startCursor hasNextPage }} }} }}"))["all"]!;
        Assert.False((bool)all["pageInfo"]!["hasNextPage"]!);
        var count = (int)all["totalCount"]!;
        Assert.Equal(all["nodes"]!.AsArray().Count, count);
        var after = (string?)all["pageInfo"]!["startCursor"];
        var pages = await DataAsync(member, $"query($after: String) {{ none: {list}({arguments} first: 0) {{ totalCount }} next: {list}({arguments} first: 1, after: $after) {{ totalCount }} }}", new { after });
        Assert.Equal((count, count), ((int)pages["none"]!["totalCount"]!, (int)pages["next"]!["totalCount"]!));
        return count;
    }
}
