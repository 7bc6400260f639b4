using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using ServiceDesk.Api.Accounts;
using ServiceDesk.Api.Tests.Hosting;
using ServiceDesk.Domain.Accounts;
using ServiceDesk.Testing;

namespace ServiceDesk.Api.Tests.Doors;

/// <summary>Whether somebody is known by a number, the doors do not tell.</summary>
public sealed class KnownOrUnknownTests(HostFixture fixture) : ApiTest(fixture)
{
    [PostgresFact(Timeout = 300_000)]
    public async Task Over_two_thousand_requests_for_a_code_known_and_unknown_numbers_cannot_be_told_apart()
    {
        await using var host = await TestHost.StartAsync(await Fixture.CreateDatabaseAsync(), configure: builder => builder.Configuration["ServiceDesk:Humanity:Work"] = "1");
        var accounts = host.Services.GetRequiredService<AccountStore>();
        await Parallel.ForAsync(0, 1100, async (i, _) =>
        {
            var number = Known(i);
            await accounts.OpenAsync("kaums", new AccountIdentity(IdentityKind.Mobile, number), "Name", number, "mobile");
        });
        await Indistinguishable.HoldAsync(i => ReadyAsync(host, Known(i)), i => ReadyAsync(host, $"+98913200{i:0000}"), WithoutChallenge);
    }

    [Fact]
    public void The_area_under_the_curve_is_one_where_all_are_larger_and_half_where_none_can_be_told()
    {
        Assert.Equal(1, Indistinguishable.AreaUnderCurve([4, 5, 6], [1, 2, 3]));
        Assert.Equal(0, Indistinguishable.AreaUnderCurve([1, 2], [3, 4, 5]));
        Assert.Equal(0.5, Indistinguishable.AreaUnderCurve([1, 2, 2, 3], [1, 2, 2, 3]));
        Assert.Equal(0.75, Indistinguishable.AreaUnderCurve([2, 4], [1, 3]));
    }

    private static string Known(int i) => $"+98913100{i:0000}";

    private static async Task<Func<Task<Reply>>> ReadyAsync(TestHost host, string mobile)
    {
        var visitor = new DoorVisitor(host, "kaums");
        var body = new JsonObject { ["mobile"] = mobile, ["proof"] = await visitor.WorkAsync() }.ToJsonString();
        return () => visitor.SendAsync(HttpMethod.Post, "/api/sign-in/mobile", body);
    }

    private static string WithoutChallenge(Reply reply)
    {
        var body = reply.Json.AsObject();
        Assert.True(body.Remove("challenge"));
        return body.ToJsonString();
    }
}
