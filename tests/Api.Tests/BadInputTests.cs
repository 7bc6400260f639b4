using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using ServiceDesk.Api.Commands;
using ServiceDesk.Api.Tests.Hosting;
using ServiceDesk.Testing;

namespace ServiceDesk.Api.Tests;

/// <summary>Whatever is sent: a typed 4xx that names the field, nothing stored, never a 500.</summary>
public sealed class BadInputTests(HostFixture fixture) : ApiTest(fixture)
{
    public static TheoryData<string, string, string> Submissions => new()
    {
        { "kaums", """{}""", "service required" },
        { "kaums", """{"service":"nothing","subject":"x"}""", "service unknown_service" },
        { "kaums", """{"service":"letter","unit":"it"}""", "subject required" },
        { "kaums", """{"service":"letter","subject":"x"}""", "unit required" },
        { "kaums", """{"service":"letter","unit":"moon","subject":"x"}""", "unit unknown_unit" },
        { "kaums", """{"service":"letter","unit":"it","subject":"  ‌ "}""", "subject required" },
        { "kaums", $$"""{"service":"letter","unit":"it","subject":"{{new string('ا', 201)}}"}""", "subject too_long" },
        { "kaums", $$"""{"service":"letter","unit":"it","subject":"x","senderName":"{{new string('n', 201)}}"}""", "senderName too_long" },
        { "faragostar", $$"""{"service":"feedback","subject":"{{new string('x', 201)}}","body":"b"}""", "subject too_long" },
        { "kaums", """{"service":"letter","unit":"it","subject":"a\u0000b"}""", "subject forbidden_character" },
        { "kaums", """{"service":"letter","unit":"it","subject":"a\u0007b"}""", "subject forbidden_character" },
        { "kaums", """{"service":"letter","unit":"it","subject":"a\u202Eb"}""", "subject forbidden_character" },
        { "kaums", "{\"service\":\"letter\",\"unit\":\"it\",\"subject\":\"a\u2066b\"}", "subject forbidden_character" },
        { "kaums", """{"service":"letter","unit":"it","subject":"a\nb"}""", "subject forbidden_character" },
        { "kaums", """{"service":"letter","unit":"it","subject":"\ud800"}""", "subject invalid_text" },
        { "kaums", """{"service":"letter","unit":"it","subject":"x","\udc00":"x"}""", " invalid_text" },
        { "kaums", """{"service":"let\u0000ter","unit":"it","subject":"x"}""", "service unknown_service" },
        { "kaums", """{"service":"letter","unit":"i\u0000t","subject":"x"}""", "unit unknown_unit" },
        { "kaums", """{"service":"letter","unit":"it","subject":"x","senderKind":"robot"}""", "senderKind unknown_choice" },
        { "kaums", """{"service":"letter","unit":"it","subject":"x","citedTrackingCode":"what?"}""", "citedTrackingCode invalid_tracking_code" },
        { "kaums", """{"service":"letter","unit":"it","subject":"x","fields":{"amount":"1"}}""", "fields.amount unknown_field" },
        { "kaums", """{"service":"letter","unit":"it","subject":"x","fields":{"amount":1}}""", "fields.amount wrong_type" },
        { "kaums", """{"service":"letter","unit":"it","subject":"x","fields":[]}""", "fields wrong_type" },
        { "kaums", """{"service":"letter","unit":"it","subject":5}""", "subject wrong_type" },
        { "kaums", """{"service":"letter","unit":"it","subject":{"fa":"x"}}""", "subject wrong_type" },
        { "kaums", """{"service":"letter","unit":["it"],"subject":"x"}""", "unit wrong_type" },
        { "kaums", """{"service":"letter","unit":"it","subject":"x","status":"answered"}""", "status unknown_member" },
        { "kaums", """{"service":"letter","unit":"it","subject":"x","Subject":"y"}""", "Subject unknown_member" },
        { "kaums", """{"service":"letter","unit":"it","subject":"x","subject":"y"}""", "subject repeated" },
        { "kaums", """{"service":"letter","unit":"it","subject":"x","trackingCode":"1"}""", "trackingCode unknown_member" },
        { "kerman", """{"service":"correspondence","unit":"it","subject":"x","body":"b"}""", "priority required" },
        { "kerman", """{"service":"correspondence","unit":"it","subject":"x","body":"b","priority":"now"}""", "priority unknown_choice" },
        { "kerman", """{"service":"correspondence","unit":"it","subject":"x","priority":"low"}""", "body required" },
        { "kerman", $$"""{"service":"correspondence","unit":"it","subject":"x","priority":"low","body":"{{new string('b', 20_001)}}"}""", "body too_long" },
        { "iums", """{"service":"sms-panel-charge","subject":"x","body":"b","fields":{"organisationalUnit":"it","contactNumber":"1","mobile":"123","amount":"1"}}""", "fields.mobile invalid_mobile" },
        { "iums", """{"service":"sms-panel-charge","subject":"x","body":"b","fields":{"organisationalUnit":"it","contactNumber":"1","mobile":"09121234567","amount":"-5"}}""", "fields.amount too_small" },
        { "iums", """{"service":"sms-panel-charge","subject":"x","body":"b"}""", "fields.mobile required" },
        { "ikiu", """{"service":"code-not-received","subject":"x","body":"b","fields":{"mobile":null}}""", "fields.mobile required" },
    };

    [PostgresTheory(Timeout = 60_000)]
    [MemberData(nameof(Submissions))]
    public async Task A_wrong_submission_names_its_field(string organisation, string json, string error)
    {
        var host = await HostAsync();
        var sender = await host.At(organisation).SignInAsync("careless");
        var head = await host.ActsAsync();
        var reply = (await sender.SubmitAsync(json)).IsProblem(400, "invalid_command");
        Assert.Contains(error, reply.Errors);
        Assert.All(reply.Json["errors"]!.AsArray(), e => Assert.NotEmpty((string)e!["message"]!));
        Assert.Equal(head, await host.ActsAsync());
    }

    public static TheoryData<string, string, string> Commands => new()
    {
        { "approve", """{"letterNumber":"abc","letterDate":"2022-04-27","officeTrackingNumber":"7"}""", "letterNumber pattern_mismatch" },
        { "approve", """{"letterNumber":"1/2","letterDate":"27.4.2022","officeTrackingNumber":"7"}""", "letterDate invalid_date" },
        { "approve", """{"letterNumber":"1/2","letterDate":"2999-01-01","officeTrackingNumber":"7"}""", "letterDate date_in_future" },
        { "approve", """{"letterNumber":1,"letterDate":"2022-04-27"}""", "letterNumber wrong_type" },
        { "approve", """{}""", "letterNumber required" },
        { "reject", """{}""", "reasonCodes required" },
        { "reject", """{"reasonCodes":"illegible"}""", "reasonCodes wrong_type" },
        { "reject", """{"reasonCodes":["nonsense"]}""", "reasonCodes[0] unknown_reason" },
        { "reject", """{"reasonCodes":["illegible","illegible"]}""", "reasonCodes[1] repeated" },
        { "reject", """{"reasonCodes":[null]}""", "reasonCodes[0] unknown_reason" },
        { "reject", """{"reasonCodes":[7]}""", "reasonCodes[0] wrong_type" },
        { "reject", """{"text":"a\u0001"}""", "text forbidden_character" },
    };

    [PostgresTheory(Timeout = 60_000)]
    [MemberData(nameof(Commands))]
    public async Task A_wrong_command_names_its_field(string path, string json, string error)
    {
        var host = await HostAsync();
        var request = await (await host.At("kaums").SignInAsync("applicant-bad")).SubmitAsync(Letters.Kaums);
        var approver = await host.At("kaums").SignInAsync("karimi", "approver");
        var head = await host.ActsAsync();
        Assert.Contains(error, (await approver.DoAsync(path, request.Id, 1, json)).IsProblem(400, "invalid_command").Errors);
        Assert.Equal(head, await host.ActsAsync());
    }

    public static TheoryData<string, string, string> UnitsCommands => new()
    {
        { "reply", """{}""", "text required" },
        { "reply", """{"text":"x","final":"yes"}""", "final wrong_type" },
        { "reply", """{"text":"x","final":1}""", "final wrong_type" },
        { "reply", $$"""{"text":"{{new string('x', 20_001)}}"}""", "text too_long" },
        { "notes", """{"text":"\u202e"}""", "text forbidden_character" },
        { "assign", """{}""", "to required" },
        { "assign", """{"to":"nobody"}""", "to unknown_person" },
        { "assign", """{"to":"a\u0000b"}""", "to forbidden_character" },
        { "assign", """{"to":"ahmadi","person":{"id":"ahmadi","name":"x"}}""", "person unknown_member" },
        { "refer", """{"toUnit":"moon","reason":"x"}""", "toUnit unknown_unit" },
        { "refer", """{"toUnit":"finance"}""", "reason required" },
        { "close", """{}""", "reason required" },
    };

    [PostgresTheory(Timeout = 60_000)]
    [MemberData(nameof(UnitsCommands))]
    public async Task A_wrong_command_of_the_unit_names_its_field(string path, string json, string error)
    {
        var host = await HostAsync();
        var request = await (await host.At("kerman").SignInAsync("applicant-bad")).SubmitAsync(Letters.Kerman);
        var expert = await host.At("kerman").SignInAsync("it-person", "expert:it");
        var head = await host.ActsAsync();
        Assert.Contains(error, (await expert.DoAsync(path, request.Id, 1, json)).IsProblem(400, "invalid_command").Errors);
        Assert.Equal(head, await host.ActsAsync());
    }

    public static TheoryData<string, string> Bodies => new()
    {
        { "", "syntax" },
        { " ", "syntax" },
        { "{", "syntax" },
        { "{\"text\":\"x\"}x", "syntax" },
        { "{\"text\":\"x\",}", "syntax" },
        { "{text:'x'}", "syntax" },
        { "{\"text\":\"x\"/**/}", "syntax" },
        { "{\"text\":NaN}", "syntax" },
        { "{\"text\":\"a\u0001\"}", "syntax" },
        { "{\"text\":\"\\x\"}", "syntax" },
        { "\uFEFF{}", "syntax" },
        { "{\"text\":" + string.Concat(Enumerable.Repeat("[", 17)) + string.Concat(Enumerable.Repeat("]", 17)) + "}", "too_deep" },
        { string.Concat(Enumerable.Repeat("[", 100_000)), "too_deep" },
        { string.Concat(Enumerable.Repeat("{\"a\":", 50_000)), "too_deep" },
    };

    [PostgresTheory(Timeout = 60_000)]
    [MemberData(nameof(Bodies))]
    public async Task What_is_no_JSON_is_said_to_be_none(string body, string code)
    {
        var (host, _, send) = await EveryCommandAsync();
        var head = await host.ActsAsync();
        foreach (var command in RequestCommands.All)
            Assert.Equal([$" {code}"], (await send(command, new StringContent(body, Encoding.UTF8, "application/json"))).IsProblem(400, "malformed_json").Errors);
        Assert.Equal(head, await host.ActsAsync());
    }

    [PostgresTheory(Timeout = 60_000)]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("\"x\"")]
    [InlineData("1")]
    [InlineData("true")]
    public async Task JSON_of_another_kind_is_no_command(string body)
    {
        var (_, _, send) = await EveryCommandAsync();
        foreach (var command in RequestCommands.All)
            Assert.Equal([" wrong_type"], (await send(command, new StringContent(body, Encoding.UTF8, "application/json"))).IsProblem(400, "invalid_command").Errors);
    }

    [PostgresFact(Timeout = 60_000)]
    public async Task Bytes_that_are_no_UTF8_are_refused()
    {
        var (_, _, send) = await EveryCommandAsync();
        foreach (var command in RequestCommands.All)
        {
            var content = new ByteArrayContent([.. "{\"text\":\""u8, 0xC3, 0x28, .. "\"}"u8]);
            content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
            Assert.Equal([" invalid_text"], (await send(command, content)).IsProblem(400, "malformed_json").Errors);
        }
    }

    [PostgresTheory(Timeout = 60_000)]
    [InlineData("text/plain", null)]
    [InlineData("application/x-www-form-urlencoded", null)]
    [InlineData("multipart/form-data; boundary=x", null)]
    [InlineData("application/json; charset=utf-16", null)]
    [InlineData("application/json-patch+json", null)]
    [InlineData("nonsense", null)]
    [InlineData(null, null)]
    [InlineData("application/json", "gzip")]
    public async Task Another_media_type_is_refused(string? type, string? encoding)
    {
        var (_, _, send) = await EveryCommandAsync();
        foreach (var command in RequestCommands.All)
        {
            var content = new ByteArrayContent("{}"u8.ToArray());
            if (type is not null)
                content.Headers.TryAddWithoutValidation("Content-Type", type);
            if (encoding is not null)
                content.Headers.TryAddWithoutValidation("Content-Encoding", encoding);
            (await send(command, content)).IsProblem(415, "unsupported_media_type");
        }
    }

    [PostgresTheory(Timeout = 120_000)]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Ten_megabytes_are_too_many(bool chunked)
    {
        var (host, sara, _) = await EveryCommandAsync();
        var head = await host.ActsAsync();
        foreach (var command in RequestCommands.All)
        {
            var path = command.Starts ? "/api/requests" : $"/api/requests/{Guid.NewGuid()}/{command.Path}";
            var message = new HttpRequestMessage(HttpMethod.Post, sara.Path(path))
            {
                Content = new StringContent($$"""{"text":"{{new string('x', 10_000_000)}}"}""", Encoding.UTF8, "application/json"),
            };
            // The client waits to be told before it sends the body, as well-behaved clients of large bodies do.
            message.Headers.ExpectContinue = true;
            message.Headers.TransferEncodingChunked = chunked;
            if (chunked)
                await TooLargeOrCutOffAsync(sara, message);
            else
                (await sara.SendAsync(message)).IsProblem(413, "body_too_large");
        }
        Assert.Equal(head, await host.ActsAsync());
    }

    [PostgresTheory(Timeout = 60_000)]
    [InlineData("If-Match", "1", "invalid_version")]
    [InlineData("If-Match", "*", "invalid_version")]
    [InlineData("If-Match", "W/\"1\"", "invalid_version")]
    [InlineData("If-Match", "\"1\", \"2\"", "invalid_version")]
    [InlineData("If-Match", "\"one\"", "invalid_version")]
    [InlineData("If-Match", "\"-1\"", "invalid_version")]
    [InlineData("If-Match", "\"01\"", "invalid_version")]
    [InlineData("If-Match", "\"99999999999999999999\"", "invalid_version")]
    [InlineData("If-Match", "\"\"", "invalid_version")]
    [InlineData("Idempotency-Key", "a b", "invalid_idempotency_key")]
    [InlineData("Idempotency-Key", "", "invalid_idempotency_key")]
    [InlineData("X-Time-Zone", "Mars/Olympus", "unknown_time_zone")]
    [InlineData("X-Correlation-Id", "a\tb", "invalid_correlation_id")]
    public async Task A_header_that_is_there_but_wrong_is_named(string name, string value, string code)
    {
        var host = await HostAsync();
        var sara = await host.At("kaums").SignInAsync("sara-headers");
        var request = await sara.SubmitAsync(Letters.Kaums);
        var head = await host.ActsAsync();
        (string, string)[] headers = name == "If-Match" ? [(name, value)] : [("If-Match", "\"1\""), (name, value)];
        foreach (var command in RequestCommands.All.Where(command => !command.Starts))
            Assert.Equal([$"{name} {code}"], (await sara.DoAsync(command.Path, request.Id, null, command.Example, headers)).IsProblem(400, "invalid_header").Errors);
        if (name != "If-Match")
            (await sara.SubmitAsync(Letters.Kaums, (name, value))).IsProblem(400, "invalid_header");
        Assert.Equal(head, await host.ActsAsync());
    }

    [PostgresFact(Timeout = 60_000)]
    public async Task Too_long_headers_and_lines_are_refused_and_the_host_goes_on()
    {
        var host = await HostAsync();
        var sara = await host.At("kaums").SignInAsync("sara");
        (await sara.SubmitAsync(Letters.Kaums, ("Idempotency-Key", new string('k', 256)))).IsProblem(400, "invalid_header");
        Assert.Equal(HttpStatusCode.RequestHeaderFieldsTooLarge, (await sara.SubmitAsync(Letters.Kaums, ("X-Long", new string('k', 40_000)))).Status);
        Assert.Equal(HttpStatusCode.RequestUriTooLong, (await sara.ReadAsync(new string('9', 9_000))).Status);
        (await sara.SubmitAsync(Letters.Kaums)).Is(HttpStatusCode.Created);
    }

    [PostgresFact(Timeout = 60_000)]
    public async Task Random_JSON_never_fails_the_host()
    {
        var (_, _, send) = await EveryCommandAsync();
        var random = new Random(20260501);
        for (var i = 0; i < 300; i++)
        {
            var command = RequestCommands.All[random.Next(RequestCommands.All.Count)];
            var names = command.BodyType.GetProperties().Select(p => JsonNamingPolicy.CamelCase.ConvertName(p.Name)).Append("other").ToList();
            var json = "{" + string.Join(",", names.Where(_ => random.Next(2) == 0).Select(name => $"\"{name}\":{Value(random, 0)}")) + "}";
            var reply = await send(command, new StringContent(json, Encoding.UTF8, "application/json"));
            Assert.True((int)reply.Status < 500, $"{command.Name} {json}: {(int)reply.Status} {reply.Text}");
        }
    }

    private static string Value(Random random, int depth) => random.Next(depth > 3 ? 8 : 10) switch
    {
        0 => "null",
        1 => "true",
        2 => "-1e400",
        3 => "123456789012345678901234567890",
        4 => "\"\\u0000\"",
        5 => "\"\\ud83d\"",
        6 => "\"" + new string('ی', random.Next(300)) + "\"",
        7 => "\"\\u202e\\u2066 <script>\"",
        8 => "[" + string.Join(",", Enumerable.Range(0, random.Next(4)).Select(_ => Value(random, depth + 1))) + "]",
        _ => "{" + string.Join(",", Enumerable.Range(0, random.Next(3)).Select(i => $"\"k{i}\":{Value(random, depth + 1)}")) + "}",
    };

    /// <summary>A way to send any command with any body, to a request where the sender is its applicant.</summary>
    private async Task<(TestHost Host, Member Sara, Func<RequestCommand, HttpContent, Task<Reply>> Send)> EveryCommandAsync()
    {
        var host = await HostAsync();
        var sara = await host.At("kaums").SignInAsync("sara-bodies");
        var request = await sara.SubmitAsync(Letters.Kaums);
        return (host, sara, (command, content) => command.Starts
            ? sara.PostAsync("/api/requests", content)
            : sara.PostAsync($"/api/requests/{request.Id}/{command.Path}", content, ("If-Match", "\"1\"")));
    }

    /// <summary>Without a length the host finds out only while it reads; it answers and cuts the line, whichever the client sees first.</summary>
    private static async Task TooLargeOrCutOffAsync(Member member, HttpRequestMessage message)
    {
        try
        {
            (await member.SendAsync(message)).IsProblem(413, "body_too_large");
        }
        catch (HttpRequestException)
        {
        }
    }
}
