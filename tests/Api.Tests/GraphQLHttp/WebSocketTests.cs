using System.Net.WebSockets;
using System.Text.Json.Nodes;
using ServiceDesk.Api.GraphQLHttp;
using ServiceDesk.Api.Tests.GraphQLHttp.Hosting;

namespace ServiceDesk.Api.Tests.GraphQLHttp;

/// <summary>graphql-transport-ws.</summary>
public sealed class WebSocketTests : TransportTest
{
    private const string Init = """{"type":"connection_init"}""";

    internal override GraphQLHttpOptions Options { get; } = new()
    {
        MaxBodyLength = 16 * 1024,
        MaxOperationsPerConnection = 3,
        ConnectionInitTimeout = TimeSpan.FromSeconds(1),
    };

    [Fact(Timeout = 60_000)]
    public async Task Queries_mutations_and_subscriptions_run()
    {
        using var socket = await GraphQLSocket.InitialiseAsync(Host.Socket);
        await socket.SubscribeAsync("q", "{ hello fails }");
        var fails = await socket.ReceiveAsync(2);
        Assert.StartsWith("""q next {"data":{"hello":"world","fails":null},"errors":[""", fails[0]);
        Assert.Equal("q complete", fails[1]);
        await socket.SubscribeAsync("m", "mutation { touch }");
        Assert.Equal(["""m next {"data":{"touch":1}}""", "m complete"], await socket.ReceiveAsync(2));
        await socket.SubscribeAsync("s", "subscription { events }");
        Host.Signals.Raise(1);
        Host.Signals.Raise(2);
        Host.Signals.Complete();
        Assert.Equal(["""s next {"data":{"events":1}}""", """s next {"data":{"events":2}}""", "s complete"], await socket.ReceiveAsync(3));
    }

    [Fact(Timeout = 60_000)]
    public async Task Variables_names_of_operations_and_ids_of_any_text_are_taken()
    {
        const string Id = "a\"\\ ی\u0001";
        using var socket = await GraphQLSocket.InitialiseAsync(Host.Socket);
        await socket.SubscribeAsync(Id, new JsonObject { ["query"] = "query A { hello } query B($t: String!) { echo(text: $t) }", ["operationName"] = "B", ["variables"] = new JsonObject { ["t"] = "سلام" } });
        var next = await socket.ReceiveAsync();
        Assert.Equal(Id, (string?)next["id"]);
        Assert.Equal("سلام", (string?)next["payload"]!["data"]!["echo"]);
    }

    [Theory(Timeout = 60_000)]
    [InlineData("{ hello", "syntax_error")]
    [InlineData("{ nothing }", "validation_failed")]
    [InlineData("query A { hello } query B { hello }", "operation_not_found")]
    [InlineData("query($t: String!) { echo(text: $t) }", "invalid_variable")]
    [InlineData("subscription { nothing }", "validation_failed")]
    public async Task A_request_error_is_an_error_message_and_frees_the_id(string query, string code)
    {
        using var socket = await GraphQLSocket.InitialiseAsync(Host.Socket);
        await socket.SubscribeAsync("1", query);
        var message = await socket.ReceiveAsync();
        Assert.Equal("error", (string?)message["type"]);
        Assert.Equal(code, (string?)message["payload"]![0]!["extensions"]!["code"]);
        await socket.SubscribeAsync("1", "{ hello }");
        Assert.Equal(["""1 next {"data":{"hello":"world"}}""", "1 complete"], await socket.ReceiveAsync(2));
    }

    [Fact(Timeout = 60_000)]
    public async Task Another_subprotocol_is_not_acceptable()
    {
        using var none = await GraphQLSocket.OpenAsync(Host.Socket, subprotocol: null);
        Assert.Equal((4406, "Subprotocol not acceptable"), await none.ClosedAsync());
        // A client that asks for one must not get none.
        await Assert.ThrowsAsync<WebSocketException>(() => OpenOldAsync());

        async Task OpenOldAsync()
        {
            using var old = await GraphQLSocket.OpenAsync(Host.Socket, "graphql-ws");
            Assert.Equal(4406, (await old.ClosedAsync()).Code);
            throw new WebSocketException("Closed.");
        }
    }

    [Fact(Timeout = 60_000)]
    public async Task Who_does_not_initialise_in_time_is_closed()
    {
        using var socket = await GraphQLSocket.OpenAsync(Host.Socket);
        Assert.Equal((4408, "Connection initialisation timeout"), await socket.ClosedAsync());
    }

    [Fact(Timeout = 60_000)]
    public async Task Who_initialises_twice_is_closed()
    {
        using var socket = await GraphQLSocket.InitialiseAsync(Host.Socket);
        await socket.SendAsync(Init);
        Assert.Equal((4429, "Too many initialisation requests"), await socket.ClosedAsync());
    }

    [Fact(Timeout = 60_000)]
    public async Task Who_subscribes_before_the_acknowledgement_is_closed()
    {
        using var socket = await GraphQLSocket.OpenAsync(Host.Socket);
        await socket.SubscribeAsync("1", "mutation { touch }");
        Assert.Equal((4401, "Unauthorized"), await socket.ClosedAsync());
        Assert.Equal(0, Host.Signals.Touched);
    }

    [Theory(Timeout = 60_000)]
    [InlineData("1", "Subscriber for 1 already exists")]
    [InlineData("ی", "Subscriber for ی already exists")]
    [InlineData("0123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789", "Subscriber already exists")]
    public async Task An_id_that_is_in_use_closes(string id, string reason)
    {
        using var socket = await GraphQLSocket.InitialiseAsync(Host.Socket);
        await socket.SubscribeAsync(id, "subscription { events }");
        await socket.SubscribeAsync(id, "{ hello }");
        Assert.Equal((4409, reason), await socket.ClosedAsync());
        await Eventually.IsAsync(Host.Signals.Subscribed, () => Host.Signals.Ended);
    }

    [Theory(Timeout = 60_000)]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("7")]
    [InlineData("{}")]
    [InlineData("{\"type\":7}")]
    [InlineData("{\"type\":\"unknown\"}")]
    [InlineData("{\"type\":\"connection_ack\"}")]
    [InlineData("{\"type\":\"next\",\"id\":\"1\",\"payload\":{}}")]
    [InlineData("{\"type\":\"ping\",\"payload\":[]}")]
    [InlineData("{\"type\":\"ping\",\"type\":\"pong\"}")]
    [InlineData("{\"type\":\"subscribe\"}")]
    [InlineData("{\"type\":\"subscribe\",\"id\":7,\"payload\":{\"query\":\"{hello}\"}}")]
    [InlineData("{\"type\":\"subscribe\",\"id\":\"\",\"payload\":{\"query\":\"{hello}\"}}")]
    [InlineData("{\"type\":\"subscribe\",\"id\":\"\\ud800\",\"payload\":{\"query\":\"{hello}\"}}")]
    [InlineData("{\"type\":\"subscribe\",\"id\":\"1\"}")]
    [InlineData("{\"type\":\"subscribe\",\"id\":\"1\",\"payload\":\"{hello}\"}")]
    [InlineData("{\"type\":\"subscribe\",\"id\":\"1\",\"payload\":{\"query\":7}}")]
    [InlineData("{\"type\":\"subscribe\",\"id\":\"1\",\"payload\":{\"query\":\"{hello}\",\"variables\":[]}}")]
    [InlineData("{\"type\":\"complete\"}")]
    public async Task What_is_no_message_closes(string message)
    {
        using var socket = await GraphQLSocket.InitialiseAsync(Host.Socket);
        await socket.SendAsync(message);
        Assert.Equal(4400, (await socket.ClosedAsync()).Code);
    }

    [Fact(Timeout = 60_000)]
    public async Task What_is_no_text_closes()
    {
        using var binary = await GraphQLSocket.InitialiseAsync(Host.Socket);
        await binary.SendAsync("{\"type\":\"ping\"}"u8.ToArray(), WebSocketMessageType.Binary);
        Assert.Equal((4400, "Messages are text"), await binary.ClosedAsync());
        using var invalid = await GraphQLSocket.InitialiseAsync(Host.Socket);
        await invalid.SendAsync([.. "{\"type\":\"ping\",\"payload\":{\"a\":\""u8, 0xC3, 0x28, .. "\"}}"u8]);
        // Closed with 1007, which may get lost when the rest is cut off.
        Assert.True(await invalid.EndedAsync() is null or (int)WebSocketCloseStatus.InvalidPayloadData);
        using var response = await PostAsync(Request("{ hello }"));
        Assert.True(response.IsSuccessStatusCode);
    }

    [Fact(Timeout = 60_000)]
    public async Task A_message_may_be_as_long_as_a_body_and_no_longer()
    {
        using var socket = await GraphQLSocket.InitialiseAsync(Host.Socket);
        await socket.SendAsync("""{"type":"ping"}""".PadRight(16 * 1024));
        Assert.Equal("""{"type":"pong"}""", (await socket.ReceiveAsync()).ToJsonString());
        await socket.SendAsync("""{"type":"ping"}""".PadRight(16 * 1024 + 1));
        Assert.Equal((1009, "The message is too large"), await socket.ClosedAsync());
    }

    [Fact(Timeout = 60_000)]
    public async Task A_ping_is_answered_with_its_payload_and_a_pong_is_taken()
    {
        using var socket = await GraphQLSocket.OpenAsync(Host.Socket);
        await socket.SendAsync("""{"type":"ping","payload":{"at":[1,"2"]}}""");
        Assert.Equal("""{"type":"pong","payload":{"at":[1,"2"]}}""", (await socket.ReceiveAsync()).ToJsonString());
        await socket.SendAsync("""{"type":"pong","payload":null}""");
        await socket.SendAsync(Init);
        Assert.Equal("""{"type":"connection_ack"}""", (await socket.ReceiveAsync()).ToJsonString());
    }

    [Fact(Timeout = 60_000)]
    public async Task Completing_ends_the_stream_and_frees_the_id()
    {
        using var socket = await GraphQLSocket.InitialiseAsync(Host.Socket);
        await socket.SubscribeAsync("1", "subscription { events }");
        Host.Signals.Raise(1);
        Assert.Equal(["""1 next {"data":{"events":1}}"""], await socket.ReceiveAsync(1));
        await socket.CompleteAsync("1");
        await socket.CompleteAsync("unknown");
        await Eventually.IsAsync(1, () => Host.Signals.Ended);
        await socket.SubscribeAsync("1", "{ hello }");
        Assert.Equal(["""1 next {"data":{"hello":"world"}}""", "1 complete"], await socket.ReceiveAsync(2));
    }

    [Fact(Timeout = 60_000)]
    public async Task Operations_over_one_connection_are_bounded()
    {
        using var socket = await GraphQLSocket.InitialiseAsync(Host.Socket);
        foreach (var id in new[] { "1", "2", "3" })
            await socket.SubscribeAsync(id, "subscription { events }");
        await socket.SubscribeAsync("4", "{ hello }");
        var refused = await socket.ReceiveAsync();
        Assert.Equal(("4", "error", "too_many_operations"), ((string?)refused["id"], (string?)refused["type"], (string?)refused["payload"]![0]!["extensions"]!["code"]));
        await socket.CompleteAsync("2");
        await Eventually.IsAsync(1, () => Host.Signals.Ended);
        for (var i = 0; i < 20; i++)
        {
            await socket.SubscribeAsync("4", "{ hello }");
            if ((await socket.ReceiveAsync(1))[0].StartsWith("4 next", StringComparison.Ordinal))
                return;
        }
        Assert.Fail("The place of the completed operation stayed taken.");
    }

    [Fact(Timeout = 60_000)]
    public async Task Each_operation_has_services_of_its_own()
    {
        using var socket = await GraphQLSocket.InitialiseAsync(Host.Socket);
        await socket.SubscribeAsync("1", "{ a: scope b: scope }");
        await socket.ReceiveAsync(2);
        await socket.SubscribeAsync("2", "{ a: scope b: scope }");
        await socket.ReceiveAsync(2);
        Assert.Equal([2, 2], Host.Signals.Scopes.GroupBy(scope => scope).Select(group => group.Count()));
    }

    [Fact(Timeout = 60_000)]
    public async Task A_slow_operation_does_not_hold_up_the_others()
    {
        using var socket = await GraphQLSocket.InitialiseAsync(Host.Socket);
        await socket.SubscribeAsync("slow", "subscription { events }");
        await socket.SubscribeAsync("fast", "{ hello }");
        Assert.Equal(["""fast next {"data":{"hello":"world"}}""", "fast complete"], await socket.ReceiveAsync(2));
    }

    [Fact(Timeout = 60_000)]
    public async Task Nothing_queues_up_for_a_client_that_does_not_read()
    {
        using var socket = await GraphQLSocket.InitialiseAsync(Host.Socket);
        await socket.SubscribeAsync("1", "subscription { flood(length: 100000) }");
        await socket.ReceiveAsync(1);
        var before = -1;
        while (before != Host.Signals.Touched)
        {
            before = Host.Signals.Touched;
            await Task.Delay(500);
        }
        Assert.InRange(before, 1, 1_000);
    }

    [Theory(Timeout = 60_000)]
    [InlineData(true)]
    [InlineData(false)]
    public async Task When_the_client_goes_its_operations_end(bool politely)
    {
        using var socket = await GraphQLSocket.InitialiseAsync(Host.Socket);
        await socket.SubscribeAsync("1", "subscription { events }");
        await Eventually.IsAsync(1, () => Host.Signals.Subscribed);
        if (politely)
            await socket.CloseAsync();
        else
            socket.Abort();
        await Eventually.IsAsync(1, () => Host.Signals.Ended);
    }

    [Fact(Timeout = 60_000)]
    public async Task A_hash_stands_for_a_document_here_too()
    {
        using var socket = await GraphQLSocket.InitialiseAsync(Host.Socket);
        var hash = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData("{ hello }"u8));
        JsonObject Payload(string query) => new() { ["query"] = query, ["extensions"] = new JsonObject { ["persistedQuery"] = new JsonObject { ["version"] = 1, ["sha256Hash"] = hash } } };
        await socket.SubscribeAsync("1", Payload(""));
        Assert.Contains("PERSISTED_QUERY_NOT_FOUND", (await socket.ReceiveAsync(1))[0]);
        await socket.SubscribeAsync("1", Payload("{ hello }"));
        await socket.ReceiveAsync(2);
        await socket.SubscribeAsync("1", Payload(""));
        Assert.Equal(["""1 next {"data":{"hello":"world"}}""", "1 complete"], await socket.ReceiveAsync(2));
    }
}
