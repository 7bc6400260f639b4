using System.Net;
using ServiceDesk.Api.Tests.Hosting;
using ServiceDesk.Projections.Tracking;
using ServiceDesk.Testing;

namespace ServiceDesk.Api.Tests;

/// <summary>What somebody finds who starts the product to try it.</summary>
public sealed class DemonstrationTests(HostFixture fixture) : ApiTest(fixture)
{
    [PostgresFact(Timeout = 60_000)]
    public async Task Each_request_is_there_once()
    {
        var host = await HostAsync();

        Assert.Equal(6, (await OfAsync(host, "kaums", "sara")).Count);
        Assert.Equal(5, (await OfAsync(host, "kerman", "reza")).Count);
        Assert.Equal(["AwaitingReply charging", "AwaitingReply referred", "Closed charged", "InProgress registered"], (await OfAsync(host, "iums", "sara"))
            .Select(row => $"{row.Status} {row.Step}").Order(StringComparer.Ordinal));
        Assert.Equal(2, (await OfAsync(host, "ikiu", "reza")).Count);
        Assert.Equal(2, (await OfAsync(host, "faragostar", "reza")).Count);
    }

    [PostgresFact(Timeout = 60_000)]
    public async Task It_is_not_added_again_when_the_answers_to_its_commands_are_forgotten()
    {
        var database = await Fixture.CreateDatabaseAsync();
        long acts;
        await using (var host = await TestHost.StartAsync(database))
        {
            acts = await host.ActsAsync();
            await using var forget = host.Store.DataSource.CreateCommand("delete from command_answer");
            Assert.True(await forget.ExecuteNonQueryAsync() > 0);
        }
        await using var again = await TestHost.StartAsync(database);
        Assert.Equal(acts, await again.ActsAsync());
    }

    [PostgresFact(Timeout = 60_000)]
    public async Task The_late_request_can_be_taken_to_the_head()
    {
        await using var host = await TestHost.StartAsync(await Fixture.CreateDatabaseAsync());
        var late = (await OfAsync(host, "kerman", "reza")).Single(row => row.Subject == "تمدید پروانه اشتغال");

        (await (await host.At("kerman").SignInAsync("reza")).DoAsync("escalate", late.RequestId.ToString(), late.Version)).Is(HttpStatusCode.OK);
    }

    [PostgresFact(Timeout = 60_000)]
    public async Task Its_files_are_real_ones()
    {
        var host = await HostAsync();
        var sara = await host.At("kaums").SignInAsync("sara");
        var answered = (await OfAsync(host, "kaums", "sara")).Single(row => row.Subject == "تغییر شماره همراه ثبت‌شده در سامانه");
        var request = (await sara.ReadAsync(answered.RequestId.ToString())).Is(HttpStatusCode.OK).Json;
        Assert.Equal("%PDF-1.4", await BeginningAsync(sara, request["files"]![0]!));
        Assert.Equal("تاییدیه.pdf", (string?)request["messages"]![0]!["files"]![0]!["name"]);
        Assert.Equal("%PDF-1.4", await BeginningAsync(sara, request["messages"]![0]!["files"]![0]!));
    }

    [PostgresFact(Timeout = 60_000)]
    public async Task Its_pictures_are_real_ones()
    {
        var host = await HostAsync();
        var expert = await host.At("iums").SignInAsync("ahmadi", "expert:it");
        var paid = (await OfAsync(host, "iums", "sara")).Single(row => row.Step == "charging");

        var request = (await expert.ReadAsync(paid.RequestId.ToString())).Is(HttpStatusCode.OK).Json;

        Assert.Equal(["invoicePicture: فاکتور.png", "paymentPicture: رسید پرداخت.png"], request["files"]!.AsArray().Select(file => $"{file!["use"]}: {file["name"]}"));
        foreach (var file in request["files"]!.AsArray())
            Assert.Equal("\u0089PNG\r\n\u001a\n", await BeginningAsync(expert, file!));
    }

    [PostgresFact(Timeout = 60_000)]
    public async Task Its_messages_are_read_in_the_box()
    {
        var nobody = (await HostAsync()).At("iums").Nobody();
        string[] texts;
        do
            texts = [.. (await nobody.SendAsync(new(HttpMethod.Get, "/iums/development/messages"))).Is(HttpStatusCode.OK).Json.AsArray().Where(message => (string?)message!["status"] == "accepted").Select(message => (string)message!["text"]!)];
        while (!texts.Any(text => text.Contains("۱٬۰۰۰٬۰۰۰ تومان شارژ شد", StringComparison.Ordinal)));
    }

    private static async Task<IReadOnlyList<TrackingRow>> OfAsync(TestHost host, string organisation, string applicant) =>
        (await new TrackingQueries(host.Store.DataSource).OfApplicantAsync(organisation, applicant, new(), null, 20, default)).Items;

    private static async Task<string> BeginningAsync(Member reader, System.Text.Json.Nodes.JsonNode file)
    {
        var answer = await reader.DownloadAsync((string)file["path"]!);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return System.Text.Encoding.Latin1.GetString(await answer.Content.ReadAsByteArrayAsync())[..8];
    }
}
