using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using ServiceDesk.Api.Tests.Hosting;
using ServiceDesk.Testing;

namespace ServiceDesk.Api.Tests.Messages;

/// <summary>Messages reach a provider once for each acceptance, whatever it does, and the request says how they stand.</summary>
[Collection(ApiTest.Name)]
public sealed class MessageTests(HostFixture fixture)
{
    private const string Mobile = "09131234567";
    private const string International = "+989131234567";

    [PostgresFact(Timeout = 90_000)]
    [Seed("K-35")]
    [Seed("K-36")]
    [Seed("E-33")]
    [Seed("E-34")]
    public async Task Each_turn_of_a_request_is_told_once_and_the_versions_that_people_saw_hold()
    {
        await using var gateway = await TestGateway.StartAsync();
        await using var host = await StartAsync(gateway);
        var (kaums, kerman) = (host.At("kaums"), host.At("kerman"));
        var (maryam, approver) = (await kaums.SignInAsync("maryam", Mobile, []), await kaums.SignInAsync("karimi", "approver"));
        var letter = await maryam.SubmitAsync(Letters.Kaums);
        Assert.Equal(["request_submitted", "request_message_queued"], letter.Json["events"]!.AsArray().Select(name => (string)name!));
        // The approver saw the submission, be its message told of by now or not.
        await UntilAsync(maryam, letter, "accepted");
        (await approver.DoAsync("approve", letter.Id, 1, Letters.Approval)).Is(HttpStatusCode.OK);
        var refused = await maryam.SubmitAsync(Letters.Kaums);
        (await approver.DoAsync("reject", refused.Id, 1, """{"reasonCodes":["illegible"],"text":"برگه دوم"}""")).Is(HttpStatusCode.OK);
        var (reza, expert) = (await kerman.SignInAsync("reza", Mobile, []), await kerman.SignInAsync("ahmadi", "expert:it"));
        var question = await reza.SubmitAsync(Letters.Kerman);
        (await expert.DoAsync("reply", question.Id, 1, """{"text":"انجام شد","final":true}""")).Is(HttpStatusCode.OK);

        await UntilAsync(maryam, letter, "accepted", "accepted");
        await UntilAsync(maryam, refused, "accepted", "accepted");
        await UntilAsync(reza, question, "accepted", "accepted");
        Assert.Equal(6, gateway.Taken.Count);
        Assert.Equal(6, gateway.Posts.Count);
        Assert.DoesNotContain(await NotificationsAsync(maryam, letter), one => (bool)one!["uncertain"]!);
        Assert.All(gateway.Posts, post => Assert.Equal((International, "key-of-the-gateway"), (post.To, post.Secret)));
        Assert.Contains(gateway.Posts, post => post.Text.Contains("شماره نامه 12/34، شماره پیگیری 77 و تاریخ نامه ۱۴۰۱/۰۲/۰۷", StringComparison.Ordinal));
        Assert.Contains(gateway.Posts, post => post.Text.Contains("رد شد", StringComparison.Ordinal) && post.Text.Contains("برگه دوم", StringComparison.Ordinal));
        Assert.Contains(gateway.Posts, post => post.Text.Contains("پاسخ داده شد", StringComparison.Ordinal));

        // The same over GraphQL, for her and for who answers; a stranger sees nothing of it.
        var told = await NotificationsAsync(maryam, letter);
        Assert.Equal(["submitted ACCEPTED", "approved ACCEPTED"], told.Select(one => $"{one!["template"]} {one["status"]}"));
        Assert.Equal(2, (await NotificationsAsync(await kaums.SignInAsync("ahmadi", "expert:it"), letter)).Count);
        (await (await kaums.SignInAsync("stranger")).ReadAsync(letter.Id)).IsProblem(404, "request_not_found");
    }

    [PostgresTheory(Timeout = 90_000)]
    [InlineData("says 500")]
    [InlineData("says 503 after taking it")]
    [InlineData("answers with a page of somebody else")]
    [InlineData("drops the connection after taking it")]
    [InlineData("is slower than it is waited for, and takes it")]
    public async Task A_gateway_that_fails_for_a_while_takes_each_message_once(string how)
    {
        await using var gateway = await TestGateway.StartAsync();
        var failures = 3;
        gateway.Behaviour = async (context, post) =>
        {
            if (Interlocked.Decrement(ref failures) < 0)
                return true;
            if (how.Contains("tak", StringComparison.Ordinal))
                gateway.Take(post);
            if (how.StartsWith("drops", StringComparison.Ordinal))
                context.Abort();
            else if (how.StartsWith("is slower", StringComparison.Ordinal))
                await Task.Delay(Timeout.Infinite, context.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);
            else if (how.StartsWith("says", StringComparison.Ordinal))
                context.Response.StatusCode = int.Parse(how.Split(' ')[1]);
            else
                await context.Response.WriteAsync("<html>Sign in to the network</html>");
            return false;
        };
        await using var host = await StartAsync(gateway);
        var maryam = await host.At("kaums").SignInAsync("maryam", Mobile, []);
        var letter = await maryam.SubmitAsync(Letters.Kaums);
        await UntilAsync(maryam, letter, "accepted");
        Assert.Equal(4, gateway.Posts.Count);
        // Under one key, by which the gateway knew it again.
        Assert.Single(gateway.Posts.Select(post => post.Key).Distinct());
        Assert.Equal((string)(await maryam.ReadAsync(letter.Id)).Json["notifications"]![0]!["id"]!, Assert.Single(gateway.Taken).Key);
        // That it may have been sent before is said: to her, to staff and in the history.
        Assert.True((bool)(await NotificationsAsync(maryam, letter))[0]!["uncertain"]!);
        Assert.True((bool)(await maryam.ReadAsync(letter.Id)).Json["notifications"]![0]!["uncertain"]!);
        Assert.Contains("may have been sent twice", await LastWordsAsync(host, letter), StringComparison.Ordinal);
    }

    [PostgresFact(Timeout = 90_000)]
    public async Task What_was_never_answered_and_is_given_up_may_have_been_sent_and_that_is_said()
    {
        await using var gateway = await TestGateway.StartAsync();
        gateway.Behaviour = async (context, _) =>
        {
            await Task.Delay(Timeout.Infinite, context.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);
            return false;
        };
        await using var host = await StartAsync(new Dictionary<string, string>(gateway.Settings) { ["ServiceDesk:Messages:Gateway:Timeout"] = "00:00:00.1", ["ServiceDesk:Messages:Attempts"] = "2" });
        var maryam = await host.At("kaums").SignInAsync("maryam", Mobile, []);
        var letter = await maryam.SubmitAsync(Letters.Kaums);
        await UntilAsync(maryam, letter, "failed");
        Assert.Single(gateway.Posts.Select(post => post.Key).Distinct());
        Assert.True((bool)(await NotificationsAsync(maryam, letter))[0]!["uncertain"]!);
        Assert.Contains("may have been sent all the same", await LastWordsAsync(host, letter), StringComparison.Ordinal);
    }

    [PostgresFact(Timeout = 90_000)]
    public async Task While_the_gateway_is_down_messages_wait_and_are_then_sent()
    {
        var gateway = await TestGateway.StartAsync();
        var (port, settings) = (gateway.Address.Port, gateway.Settings);
        (settings["ServiceDesk:Messages:FirstDelay"], settings["ServiceDesk:Messages:LongestDelay"], settings["ServiceDesk:Messages:Attempts"]) = ("00:00:01", "00:00:01", "100");
        await gateway.DisposeAsync();
        await using var host = await StartAsync(settings);
        var maryam = await host.At("kaums").SignInAsync("maryam", Mobile, []);
        var letter = await maryam.SubmitAsync(Letters.Kaums);
        Assert.Equal(["queued"], await StatusesAsync(maryam, letter));
        await WaitAsync(async () => await ScalarAsync<int>(host, "select coalesce(max(attempts), 0) from message_attempt") >= 1);
        await using var again = await TestGateway.StartAsync(port);
        await UntilAsync(maryam, letter, "accepted");
        Assert.Single(again.Taken);
        await WaitAsync(async () => await ScalarAsync<long>(host, "select count(*) from message_attempt") == 0);
    }

    [PostgresFact(Timeout = 90_000)]
    public async Task What_is_refused_for_good_fails_and_administrators_have_it_sent_again()
    {
        await using var gateway = await TestGateway.StartAsync();
        var refusing = true;
        gateway.Behaviour = (context, _) =>
        {
            if (refusing)
                context.Response.StatusCode = StatusCodes.Status400BadRequest;
            return Task.FromResult(!refusing);
        };
        await using var host = await StartAsync(gateway);
        var (maryam, administrator) = (await host.At("kaums").SignInAsync("maryam", Mobile, []), await host.At("kaums").SignInAsync("boss", "administrator"));
        var letter = await maryam.SubmitAsync(Letters.Kaums);
        await UntilAsync(maryam, letter, "failed");
        Assert.Equal("refused", (string?)(await maryam.ReadAsync(letter.Id)).Json["notifications"]![0]!["failure"]);
        Assert.Single(gateway.Posts);

        const string Failed = "{ failedMessages { totalCount nodes { id requestId version template failure failureDetail } } }";
        var failed = (await AskAsync(administrator, Failed))["data"]!["failedMessages"]!["nodes"]!.AsArray().Single()!;
        Assert.Equal((letter.Id, "submitted", "REFUSED", "400"), ((string?)failed["requestId"], (string?)failed["template"], (string?)failed["failure"], (string?)failed["failureDetail"]));
        Assert.Equal("not_your_role", (string?)(await AskAsync(await host.At("kaums").SignInAsync("hosseini", "auditor"), Failed))["errors"]![0]!["extensions"]!["code"]);
        Assert.Equal(0, (int)(await AskAsync(await host.At("kerman").SignInAsync("boss", "administrator"), Failed))["data"]!["failedMessages"]!["totalCount"]!);

        refusing = false;
        var body = $$"""{"message":"{{failed["id"]}}"}""";
        (await maryam.DoAsync("messages/retry", letter.Id, (long)failed["version"]!, body)).IsProblem(403, "not_your_role");
        (await administrator.DoAsync("messages/retry", letter.Id, (long)failed["version"]!, body)).Is(HttpStatusCode.OK);
        await UntilAsync(maryam, letter, "failed", "accepted");
        // Sent again once, however often it is asked for, and no longer to be done.
        var repeated = (await administrator.DoAsync("messages/retry", letter.Id, (long)failed["version"]!, body)).Is(HttpStatusCode.OK);
        Assert.Empty(repeated.Json["events"]!.AsArray());
        Assert.Equal(0, (int)(await AskAsync(administrator, Failed))["data"]!["failedMessages"]!["totalCount"]!);
        (await administrator.ReadAsync(letter.Id)).IsProblem(404, "request_not_found");
    }

    [PostgresFact(Timeout = 90_000)]
    public async Task What_is_not_taken_however_often_it_is_tried_and_what_may_not_be_sent_fails()
    {
        await using var gateway = await TestGateway.StartAsync();
        gateway.Behaviour = (context, _) =>
        {
            context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            return Task.FromResult(false);
        };
        await using var host = await StartAsync(new Dictionary<string, string>(gateway.Settings) { ["ServiceDesk:Messages:Attempts"] = "3", ["ServiceDesk:Messages:Prefixes"] = "+98913, +98914" });
        var (maryam, abroad) = (await host.At("kaums").SignInAsync("maryam", Mobile, []), await host.At("kaums").SignInAsync("sara", "09121234567", []));
        var (letter, other) = (await maryam.SubmitAsync(Letters.Kaums), await abroad.SubmitAsync(Letters.Kaums));
        await UntilAsync(maryam, letter, "failed");
        await UntilAsync(abroad, other, "failed");
        Assert.Equal("gaveUp", (string?)(await maryam.ReadAsync(letter.Id)).Json["notifications"]![0]!["failure"]);
        Assert.Equal("numberNotAllowed", (string?)(await abroad.ReadAsync(other.Id)).Json["notifications"]![0]!["failure"]);
        Assert.Equal([International, International, International], gateway.Posts.Select(post => post.To));
    }

    [PostgresFact(Timeout = 90_000)]
    public async Task A_signed_receipt_says_what_became_of_a_message_and_nobody_elses_does()
    {
        await using var gateway = await TestGateway.StartAsync();
        await using var host = await StartAsync(gateway);
        var maryam = await host.At("kaums").SignInAsync("maryam", Mobile, []);
        var (arrived, lost) = (await maryam.SubmitAsync(Letters.Kaums), await maryam.SubmitAsync(Letters.Kaums));
        await UntilAsync(maryam, arrived, "accepted");
        await UntilAsync(maryam, lost, "accepted");
        async Task<string> MessageAsync(Reply letter) => (string)(await maryam.ReadAsync(letter.Id)).Json["notifications"]![0]!["id"]!;

        var delivered = $$"""{"id":{{gateway.Taken[await MessageAsync(arrived)]}},"status":"delivered"}""";
        var head = await host.Store.HeadAsync();
        (await ReceiptAsync(host, "kaums", delivered, "another secret than that")).IsProblem(401, "invalid_signature");
        (await ReceiptAsync(host, "kaums", delivered, null)).IsProblem(401, "invalid_signature");
        (await ReceiptAsync(host, "kerman", delivered)).IsProblem(404, "not_found");
        (await ReceiptAsync(host, "kaums", """{"id":"7","status":"delivered"}""")).IsProblem(404, "not_found");
        (await ReceiptAsync(host, "kaums", "no JSON")).IsProblem(404, "not_found");
        Assert.Equal(["accepted"], await StatusesAsync(maryam, arrived));

        (await ReceiptAsync(host, "kaums", delivered)).Is(HttpStatusCode.NoContent);
        (await ReceiptAsync(host, "kaums", delivered)).Is(HttpStatusCode.NoContent);
        (await ReceiptAsync(host, "kaums", delivered.Replace("delivered", "failed", StringComparison.Ordinal))).Is(HttpStatusCode.NoContent);
        (await ReceiptAsync(host, "kaums", $$"""{"id":"{{await MessageAsync(lost)}}","status":"failed"}""")).Is(HttpStatusCode.NoContent);
        Assert.Equal(["delivered"], await StatusesAsync(maryam, arrived));
        Assert.Equal(["failed"], await StatusesAsync(maryam, lost));
        Assert.Equal("notDelivered", (string?)(await maryam.ReadAsync(lost.Id)).Json["notifications"]![0]!["failure"]);
        Assert.Equal(2, await ScalarAsync<long>(host, $"select count(*) from mt_events where seq_id > {head} and type in ('request_message_delivered', 'request_message_failed')"));
    }

    [PostgresFact(Timeout = 90_000)]
    public async Task In_Development_messages_are_read_in_the_box_and_outside_nobody_sends_them_until_a_gateway_is_set()
    {
        await using var host = await TestHost.StartAsync(await fixture.CreateDatabaseAsync());
        var maryam = await host.At("kaums").SignInAsync("maryam", Mobile, []);
        var letter = await maryam.SubmitAsync(Letters.Kaums);
        await UntilAsync(maryam, letter, "accepted");
        var box = (await host.At("kaums").Nobody().SendAsync(new(HttpMethod.Get, "/kaums/development/messages"))).Is(HttpStatusCode.OK).Json.AsArray();
        Assert.Contains(box, message => (string?)message!["to"] == International && ((string)message["text"]!).Contains((string)letter.Json["trackingCode"]!, StringComparison.Ordinal));

        // The same database without a gateway, as in Production before it is set.
        var letterId = letter.Id;
        await using var production = await TestHost.StartAsync(host.ConnectionString, "Production");
        Assert.Equal(HttpStatusCode.NotFound, (await production.At("kaums").Nobody().SendAsync(new(HttpMethod.Get, "/kaums/development/messages"))).Status);
        Assert.Equal("nobody", (string?)(await HealthAsync(production))["messages"]!["provider"]);
        await host.DisposeAsync();
        await production.TellAsync("kaums", letterId, Guid.NewGuid(), failed: false, queuedOnly: true);
        var health = await HealthAsync(production);
        Assert.Equal(("degraded", 1), ((string?)health["status"], (int)health["messages"]!["waiting"]!));
    }

    private Task<TestHost> StartAsync(TestGateway gateway) => StartAsync(gateway.Settings);

    private async Task<TestHost> StartAsync(Dictionary<string, string> settings) =>
        await TestHost.StartAsync(await WithOrganisationsAsync(), configure: builder => builder.Configuration.AddInMemoryCollection(settings!));

    /// <summary>A database whose demonstration's messages have all been taken by the box.</summary>
    private async Task<string> WithOrganisationsAsync()
    {
        var database = await fixture.CreateDatabaseAsync();
        await using var host = await TestHost.StartAsync(database);
        await WaitAsync(async () => await ScalarAsync<long>(host, "select count(*) from outbox where status = 'queued'") == 0);
        return database;
    }

    private static async Task UntilAsync(Member reader, Reply request, params string[] statuses) =>
        await WaitAsync(async () => (await StatusesAsync(reader, request)).SequenceEqual(statuses));

    private static async Task<IReadOnlyList<string>> StatusesAsync(Member reader, Reply request) =>
        [.. (await reader.ReadAsync(request.Id)).Is(HttpStatusCode.OK).Json["notifications"]!.AsArray().Select(told => (string)told!["status"]!)];

    /// <summary>Waits; the test's own limit ends it.</summary>
    private static async Task WaitAsync(Func<Task<bool>> isSo)
    {
        while (!await isSo())
            await Task.Delay(20);
    }

    private static async Task<T> ScalarAsync<T>(TestHost host, string sql)
    {
        await using var command = host.Store.DataSource.CreateCommand(sql);
        return (T)(await command.ExecuteScalarAsync())!;
    }

    private static async Task<JsonArray> NotificationsAsync(Member reader, Reply request) =>
        (await AskAsync(reader, $$"""{ request(id: "{{request.Id}}") { notifications { template status uncertain to text parts since { at } } } }"""))["data"]!["request"]!["notifications"]!.AsArray();

    /// <summary>What the history says of the last event.</summary>
    private static async Task<string> LastWordsAsync(TestHost host, Reply request)
    {
        await host.Store.Projections.CatchUpAsync(TimeSpan.FromSeconds(30));
        var auditor = await host.At("kaums").SignInAsync("auditing", "auditor");
        return (string)(await AskAsync(auditor, $$"""{ auditTrail(requestId: "{{request.Id}}") { nodes { words { en } } } }"""))["data"]!["auditTrail"]!["nodes"]!.AsArray().Last()!["words"]!["en"]!;
    }

    private static async Task<JsonNode> AskAsync(Member asker, string query) =>
        (await asker.PostAsync("/graphql", new JsonObject { ["query"] = query }.ToJsonString())).Json;

    private static async Task<JsonNode> HealthAsync(TestHost host) => JsonNode.Parse(await host.Client.GetStringAsync("/health/ready"))!;

    private static async Task<Reply> ReceiptAsync(TestHost host, string organisation, string body, string? secret = "a secret of the provider's")
    {
        var bytes = Encoding.UTF8.GetBytes(body);
        var request = new HttpRequestMessage(HttpMethod.Post, $"/{organisation}/api/messages/receipts") { Content = new ByteArrayContent(bytes) };
        if (secret is not null)
            request.Headers.Add("X-Signature", "sha256=" + Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), bytes)));
        return await Reply.OfAsync(await host.Client.SendAsync(request));
    }
}
