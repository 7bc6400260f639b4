using System.Net;
using System.Net.Http.Headers;
using System.Text;
using ServiceDesk.Api.GraphQLHttp;
using ServiceDesk.Api.Tests.GraphQLHttp.Hosting;

namespace ServiceDesk.Api.Tests.GraphQLHttp;

/// <summary>The JSON body of a POST.</summary>
public sealed class BodyTests : TransportTest
{
    private const int Limit = 64 * 1024;

    internal override GraphQLHttpOptions Options { get; } = new() { MaxBodyLength = Limit };

    [Theory(Timeout = 60_000)]
    [InlineData("", "The body is no JSON")]
    [InlineData("NONSENSE", "The body is no JSON that is taken here: line 1, byte 1.")]
    [InlineData("{\n \"query\" 1}", "The body is no JSON that is taken here: line 2, byte 10.")]
    [InlineData("{\"query\":", "The body is no JSON")]
    [InlineData("{\"query\":\"{hello}\"} {}", "The body is no JSON")]
    [InlineData("{\"query\":\"{hello}\",}", "The body is no JSON")]
    [InlineData("{\"query\":\"{hello}\" /* why */}", "The body is no JSON")]
    [InlineData("\"{hello}\"", "must be a JSON object")]
    [InlineData("null", "must be a JSON object")]
    [InlineData("{}", "'query' is missing")]
    [InlineData("{\"query\":null}", "'query' is missing")]
    [InlineData("{\"query\":1}", "'query' must be a string")]
    [InlineData("{\"query\":[\"{hello}\"]}", "'query' must be a string")]
    [InlineData("{\"query\":\"{hello}\",\"operationName\":false}", "'operationName' must be a string")]
    [InlineData("{\"query\":\"{hello}\",\"documentId\":{}}", "'documentId' must be a string")]
    [InlineData("{\"query\":\"{hello}\",\"variables\":[7]}", "'variables' must be an object")]
    [InlineData("{\"query\":\"{hello}\",\"variables\":\"{}\"}", "'variables' must be an object")]
    [InlineData("{\"query\":\"{hello}\",\"extensions\":1}", "'extensions' must be an object")]
    [InlineData("{\"query\":\"{hello}\",\"query\":\"{hello}\"}", "'query' is there more than once")]
    [InlineData("{\"variables\":{},\"query\":\"{hello}\",\"variables\":{}}", "'variables' is there more than once")]
    [InlineData("{\"query\":\"{hello}\",\"variables\":{\"a\":1,\"a\":2}}", "The body is no JSON that is taken here")]
    [InlineData("{\"query\":\"\\ud800\"}", "'query' holds a text that is no Unicode")]
    public async Task A_body_that_is_no_request_is_refused_and_says_why(string body, string why)
    {
        foreach (var accept in new[] { Json, GraphQLResponse })
        {
            using var response = await PostAsync(new StringContent(body, Encoding.UTF8, Json), accept);
            await IsRefusedAsync(response, HttpStatusCode.BadRequest, "bad_request");
            Assert.Equal(accept, TypeOf(response));
            Assert.Contains(why, (string?)(await JsonOf(response))["errors"]![0]!["message"]);
        }
    }

    [Theory(Timeout = 60_000)]
    [InlineData("{\"query\":\"{ hello }\"}")]
    [InlineData(" \r\n{\"query\" : \"{ hello }\" , \"operationName\":null,\"variables\":null,\"extensions\":null }\n")]
    [InlineData("{\"id\":[{}],\"\\u0071uery\":\"{ hello }\",\"variables\":{},\"other\":null}")]
    [InlineData("\uFEFF{\"query\":\"{ hello }\"}")]
    public async Task Null_is_nothing_and_unknown_members_are_passed_over(string body)
    {
        using var response = await PostAsync(new StringContent(body, new UTF8Encoding(false), Json));
        Assert.Equal("""{"data":{"hello":"world"}}""", await response.Content.ReadAsStringAsync());
    }

    [Fact(Timeout = 60_000)]
    public async Task A_batch_is_refused()
    {
        using var response = await PostAsync(new StringContent("""[{"query":"mutation { touch }"},{"query":"mutation { touch }"}]""", Encoding.UTF8, Json));
        await IsRefusedAsync(response, HttpStatusCode.BadRequest, "batching_unsupported");
        Assert.Equal(0, Host.Signals.Touched);
    }

    [Theory(Timeout = 60_000)]
    [InlineData("{\"query\":\"{ echo(text: \\\"", "\\\") }\"}")]
    [InlineData("{\"query\":\"{ hello }\",\"variables\":{\"a\":\"", "\"}}")]
    [InlineData("{\"", "\":1,\"query\":\"{ hello }\"}")]
    public async Task Bytes_that_are_no_UTF8_are_refused(string before, string after)
    {
        byte[] body = [.. Encoding.UTF8.GetBytes(before), 0xC3, 0x28, .. Encoding.UTF8.GetBytes(after)];
        using var response = await PostAsync(JsonContent(body));
        await IsRefusedAsync(response, HttpStatusCode.BadRequest, "bad_request");
    }

    [Theory(Timeout = 60_000)]
    [InlineData("application/json", 200)]
    [InlineData("application/json; charset=utf-8", 200)]
    [InlineData("Application/JSON; Charset=\"UTF-8\"", 200)]
    [InlineData("application/json; charset=utf-16", 415)]
    [InlineData("application/json; charset=iso-8859-1", 415)]
    [InlineData("application/graphql", 415)]
    [InlineData("application/graphql-response+json", 415)]
    [InlineData("application/jsonp", 415)]
    [InlineData("", 415)]
    public async Task Only_JSON_in_UTF8_is_taken(string type, int status)
    {
        var content = new ByteArrayContent("{\"query\":\"{ hello }\"}"u8.ToArray());
        if (type.Length > 0)
            content.Headers.ContentType = MediaTypeHeaderValue.Parse(type);
        using var response = await PostAsync(content);
        Assert.Equal(status, (int)response.StatusCode);
        if (status != 200)
            await IsRefusedAsync(response, HttpStatusCode.UnsupportedMediaType, "unsupported_media_type");
    }

    [Theory(Timeout = 60_000)]
    [InlineData("identity", 200)]
    [InlineData("gzip", 415)]
    [InlineData("br, identity", 415)]
    public async Task Encoded_bodies_are_refused(string encoding, int status)
    {
        var content = JsonContent("{\"query\":\"{ hello }\"}"u8.ToArray());
        content.Headers.TryAddWithoutValidation("Content-Encoding", encoding);
        using var response = await PostAsync(content);
        Assert.Equal(status, (int)response.StatusCode);
    }

    [Theory(Timeout = 60_000)]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_body_may_have_its_length_and_no_more(bool isChunked)
    {
        foreach (var (length, status) in new[] { (Limit, HttpStatusCode.OK), (Limit + 1, HttpStatusCode.RequestEntityTooLarge) })
        {
            var body = new byte[length];
            body.AsSpan().Fill((byte)' ');
            "{\"query\":\"{ hello }\"}"u8.CopyTo(body);
            var content = JsonContent(body);
            var message = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = content };
            message.Headers.TransferEncodingChunked = isChunked;
            // What is refused need not be sent.
            message.Headers.ExpectContinue = true;
            using var response = await SendAsync(message, null);
            Assert.Equal(status, response.StatusCode);
            if (status != HttpStatusCode.OK)
                await IsRefusedAsync(response, status, "body_too_large");
        }
    }

    [Fact(Timeout = 60_000)]
    public async Task Nesting_in_variables_is_bounded()
    {
        var body = "{\"query\":\"{ hello }\",\"variables\":{\"a\":" + new string('[', 10_000) + new string(']', 10_000) + "}}";
        using var response = await PostAsync(new StringContent(body, Encoding.UTF8, Json));
        await IsRefusedAsync(response, HttpStatusCode.BadRequest, "bad_request");
    }

    private static ByteArrayContent JsonContent(byte[] body) => new(body) { Headers = { ContentType = new MediaTypeHeaderValue(Json) } };
}
