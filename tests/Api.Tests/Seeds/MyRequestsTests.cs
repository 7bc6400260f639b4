using System.Net;
using ServiceDesk.Api.Tests.Hosting;
using ServiceDesk.Api.Tests.Schema;
using ServiceDesk.Testing;

namespace ServiceDesk.Api.Tests.Seeds;

/// <summary>"My requests" at each organisation.</summary>
public sealed class MyRequestsTests(HostFixture fixture) : GraphQLTest(fixture)
{
    /// <summary>Signing in again means a new token; who a person is does not change with it.</summary>
    [PostgresTheory(Timeout = 60_000)]
    [Seed("I-21", "E-13", "K-37", "F-30", "F-31")]
    [InlineData("iums")]
    [InlineData("ikiu")]
    [InlineData("kaums")]
    [InlineData("kerman")]
    [InlineData("faragostar")]
    public async Task Who_signs_in_again_finds_all_earlier_requests_with_their_status(string organisation)
    {
        var desk = (await HostAsync()).At(organisation);
        var applicant = await desk.SignInAsync("returning");
        var first = (await applicant.SubmitAsync(Letters.Of(organisation))).Is(HttpStatusCode.Created);
        var second = (await applicant.SubmitAsync(Letters.Of(organisation))).Is(HttpStatusCode.Created);
        await applicant.DoneAsync("withdraw", first);

        var mine = (await DataAsync(
            await desk.SignInAsync("returning"), "{ myRequests { nodes { id subject status { value label { fa } colour icon } } } }"))["myRequests"]!["nodes"]!.AsArray();

        Assert.Equal([second.Id, first.Id], mine.Select(node => (string)node!["id"]!));
        Assert.Equal("WITHDRAWN", (string)mine[1]!["status"]!["value"]!);
        Assert.All(mine, node => Assert.NotEqual("", (string)node!["status"]!["label"]!["fa"]!));
    }

    [PostgresFact(Timeout = 60_000)]
    [Seed("I-22", "K-38")]
    public async Task The_list_is_narrowed_by_kind_status_and_words()
    {
        var applicant = await (await HostAsync()).At("faragostar").SignInAsync("narrowing");
        var opinion = await applicant.SubmitAsync("""{"service":"feedback","subject":"پیشنهاد درباره نوبت‌دهی","body":"متن"}""");
        var withdrawn = await applicant.DoneAsync("withdraw", await applicant.SubmitAsync("""{"service":"feedback","subject":"انتقاد از تاخیر","body":"متن"}"""));

        Assert.Equal([withdrawn.Id, opinion.Id], await ListAsync("services: [\"feedback\"]"));
        Assert.Empty(await ListAsync("services: [\"letter\"]"));
        Assert.Equal([withdrawn.Id], await ListAsync("statuses: [WITHDRAWN]"));
        Assert.Equal([opinion.Id], await ListAsync("services: [\"feedback\"], statuses: [AWAITING_REPLY], text: \"نوبت‌دهي\""));

        async Task<IEnumerable<string>> ListAsync(string arguments) =>
            (await DataAsync(applicant, $"{{ myRequests({arguments}) {{ nodes {{ id }} }} }}"))["myRequests"]!["nodes"]!.AsArray().Select(node => (string)node!["id"]!);
    }
}
