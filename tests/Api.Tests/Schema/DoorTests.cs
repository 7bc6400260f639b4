using System.Text.Json.Nodes;
using ServiceDesk.Api.Tests.Hosting;

namespace ServiceDesk.Api.Tests.Schema;

/// <summary>A front end draws the page for signing in without knowing the organisation, and before anybody has signed in.</summary>
public sealed class DoorTests(HostFixture fixture) : GraphQLTest(fixture)
{
    private const string Doors =
        """
        { organisation { doors {
          key kind name { fa en } help { fa } enterLabel { fa en } recovery
          code { length validMinutes resendSeconds prefixes sendLabel { fa en } codeHelp { fa } } proof
          userTypes { key name { fa } } audiences { key } temporaryDays temporaryMonths services { key }
        } } }
        """;

    [Fact]
    [Seed("X-01")]
    public async Task Four_ways_to_sign_in_stand_side_by_side_each_organisation_with_its_own()
    {
        var kinds = new Dictionary<string, IReadOnlyList<string>>();
        foreach (var organisation in (string[])["iums", "ikiu", "kaums", "kerman", "faragostar"])
            kinds[organisation] = [.. (await DoorsAsync(organisation)).Select(door => (string)door!["kind"]!)];

        Assert.Equal(["DIRECTORY"], kinds["iums"]);
        Assert.Equal(["NATIONAL_CODE", "WITHOUT_CODE"], kinds["ikiu"]);
        Assert.Equal(["MOBILE_CODE"], kinds["kaums"]);
        Assert.Equal(["MOBILE_PASSWORD"], kinds["kerman"]);
        Assert.Equal(["MOBILE_CODE"], kinds["faragostar"]);

        // What one offers is no way into another.
        var host = await HostAsync();
        foreach (var (path, offeredBy) in new[] { ("/api/sign-in/mobile", "MOBILE_CODE"), ("/api/sign-in/directory", "DIRECTORY"), ("/api/registrations", "MOBILE_PASSWORD"), ("/api/sign-in/national-code/registration", "NATIONAL_CODE"), ("/api/sign-in/guest", "WITHOUT_CODE") })
            foreach (var organisation in kinds.Keys)
            {
                var reply = await host.At(organisation).Nobody().PostAsync(path, "{}");
                Assert.True(reply.Text.Contains("unknown_door", StringComparison.Ordinal) != kinds[organisation].Contains(offeredBy), $"{organisation} {path}: {reply.Text}");
            }
    }

    [Fact]
    [Seed("I-04", "I-05")]
    public async Task The_directorys_door_says_whose_password_it_takes_and_where_a_forgotten_one_is_recovered()
    {
        var door = Assert.Single(await DoorsAsync("iums"))!;

        Assert.Equal("DIRECTORY", (string?)door["kind"]);
        Assert.Contains("راکت‌چت", (string?)door["help"]!["fa"]);
        Assert.Equal("https://account.iums.ac.ir/", (string?)door["recovery"]);
        Assert.Equal("Sign in with the organisation's account", (string?)door["name"]!["en"]);
        Assert.Null(door["code"]);
        Assert.Empty(door["proof"]!.AsArray());
    }

    [Fact]
    [Seed("F-08", "F-10", "F-11", "F-12", "F-13")]
    public async Task A_door_by_code_tells_length_validity_buttons_and_proofs()
    {
        var door = Assert.Single(await DoorsAsync("faragostar"))!;

        Assert.Equal((5, 5, 120), ((int)door["code"]!["length"]!, (int)door["code"]!["validMinutes"]!, (int)door["code"]!["resendSeconds"]!));
        Assert.Equal(["+989"], Texts(door["code"]!["prefixes"]!));
        Assert.Equal("دریافت کد", (string?)door["code"]!["sendLabel"]!["fa"]);
        Assert.Equal("ورود به سامانه", (string?)door["enterLabel"]!["fa"]);
        Assert.Equal(["IMAGE", "WORK"], Texts(door["proof"]!));
        Assert.Contains("دریافت کد", (string?)door["help"]!["fa"]);
    }

    [Fact]
    [Seed("K-05", "K-08")]
    public async Task Kashans_buttons_are_called_as_in_its_guide()
    {
        var door = Assert.Single(await DoorsAsync("kaums"))!;

        Assert.Equal(("ارسال کد", "تایید کد"), ((string?)door["code"]!["sendLabel"]!["fa"], (string?)door["enterLabel"]!["fa"]));
    }

    [Fact]
    [Seed("E-09", "E-10")]
    public async Task Registration_asks_for_the_kind_of_user_and_a_code_of_six_digits()
    {
        var door = Assert.Single(await DoorsAsync("kerman"))!;

        Assert.Equal(["natural", "legal"], door["userTypes"]!.AsArray().Select(type => (string)type!["key"]!));
        Assert.Equal(6, (int)door["code"]!["length"]!);
    }

    [Fact]
    [Seed("Q-03", "Q-22", "Q-31")]
    public async Task Who_cannot_receive_a_code_has_a_door_to_one_service()
    {
        var doors = await DoorsAsync("ikiu");

        Assert.Equal(1, (int)doors[0]!["temporaryMonths"]!);
        Assert.Null(doors[0]!["temporaryDays"]);
        Assert.Equal(["personnel", "students", "admitted"], doors[0]!["audiences"]!.AsArray().Select(audience => (string)audience!["key"]!));
        Assert.Null(doors[0]!["services"]);
        Assert.Equal("WITHOUT_CODE", (string?)doors[1]!["kind"]);
        Assert.Equal("code-not-received", (string?)Assert.Single(doors[1]!["services"]!.AsArray())!["key"]);
    }

    private async Task<JsonArray> DoorsAsync(string organisation) =>
        (await DataAsync((await HostAsync()).At(organisation).Nobody(), Doors))["organisation"]!["doors"]!.AsArray();

    private static IEnumerable<string> Texts(JsonNode list) => list.AsArray().Select(each => (string)each!);
}
