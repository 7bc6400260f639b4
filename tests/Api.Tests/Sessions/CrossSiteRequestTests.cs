using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Extensions.DependencyInjection;
using ServiceDesk.Api.Commands;
using ServiceDesk.Api.Messages.Receipts;
using ServiceDesk.Api.Security;
using ServiceDesk.Api.Tests.Hosting;
using ServiceDesk.Testing;
using Reply = ServiceDesk.Api.Tests.Hosting.Reply;

namespace ServiceDesk.Api.Tests.Sessions;

/// <summary>What the page of another site makes a browser send changes nothing, whatever the endpoint. The endpoints are enumerated: a new one is tested by itself.</summary>
public sealed class CrossSiteRequestTests(HostFixture fixture) : ApiTest(fixture)
{
    private const string Foreign = "https://evil.example";
    private const string Mutation = "mutation { approve(id: \\\"{id}\\\", expectedVersion: 1, input: { letterNumber: \\\"1\\\", letterDate: { iso: \\\"2022-04-25\\\" }, officeTrackingNumber: \\\"1\\\" }) { __typename } }";

    /// <summary>What a page can make a browser send with the person's cookie; name, content type, headers.</summary>
    private static readonly (string Name, string? Type, (string Name, string Value)[] Headers)[] Attacks =
    [
        ("form", "application/x-www-form-urlencoded", []),
        ("form of another site", "application/x-www-form-urlencoded", [("Origin", Foreign)]),
        ("multipart", "multipart/form-data; boundary=x", []),
        ("multipart of another site", "multipart/form-data; boundary=x", [("Origin", Foreign)]),
        ("text", "text/plain", []),
        ("text of another site", "text/plain", [("Origin", Foreign)]),
        ("nothing", null, []),
        ("JSON", "application/json", []),
        ("JSON of another site", "application/json", [("Origin", Foreign)]),
        ("JSON of another site that has the header", "application/json", [("Origin", Foreign), ("X-CSRF", "1")]),
        ("JSON of a page without an origin", "application/json", [("Origin", "null"), ("X-CSRF", "1")]),
        ("JSON of a site below the same domain", "application/json", [("Sec-Fetch-Site", "same-site"), ("X-CSRF", "1")]),
        ("JSON of another site, told by the browser", "application/json", [("Sec-Fetch-Site", "cross-site"), ("X-CSRF", "1")]),
        ("JSON with another value of the header", "application/json", [("X-CSRF", "0")]),
    ];

    [PostgresFact(Timeout = 180_000)]
    public async Task With_a_good_cookie_nothing_changes()
    {
        await using var host = await StartAsync();
        var (browser, request) = await ReadyAsync(host);
        var before = await SnapshotAsync(host);
        var tried = 0;
        foreach (var endpoint in Endpoints(host))
            foreach (var method in MethodsOf(endpoint))
                foreach (var (name, type, headers) in Attacks)
                {
                    var reply = await SendAsync(browser, endpoint, method, request, type, headers);
                    var what = $"{method} {endpoint.RoutePattern.RawText} by {name}: {reply.Text}";
                    Assert.True(IsRefused(reply, type), what);
                    Assert.True(reply.Header("Set-Cookie") is null, what);
                    tried++;
                }
        Assert.True(tried >= Attacks.Length * (RequestCommands.All.Count + 8), $"{tried}");
        Assert.Equal(before, await SnapshotAsync(host));
        // The same, from the own page.
        (await SendAsync(browser, Endpoints(host).Single(e => e.Metadata.GetMetadata<RequestCommand>()?.Path == "approve"), HttpMethod.Post, request, "application/json", [("X-CSRF", "1"), ("Origin", host.Address.GetLeftPart(UriPartial.Authority))]))
            .Is(HttpStatusCode.OK);
        Assert.NotEqual(before, await SnapshotAsync(host));
    }

    [PostgresFact(Timeout = 180_000)]
    public async Task A_link_changes_nothing()
    {
        await using var host = await StartAsync();
        var (browser, request) = await ReadyAsync(host);
        var before = await SnapshotAsync(host);
        foreach (var endpoint in Endpoints(host))
            foreach (var origin in new[] { null, Foreign })
            {
                var reply = await SendAsync(browser, endpoint, HttpMethod.Get, request, null, origin is null ? [] : [("Origin", origin)]);
                Assert.True(reply.Header("Set-Cookie") is null && (int)reply.Status < 500, endpoint.RoutePattern.RawText);
            }
        var mutation = Uri.EscapeDataString(Mutation.Replace("{id}", request.Id).Replace("\\\"", "\""));
        var asked = await browser.GetAsync($"/graphql?query={mutation}");
        Assert.Contains("mutation_not_allowed", asked.Text);
        Assert.Equal(before, await SnapshotAsync(host));
    }

    [PostgresFact(Timeout = 120_000)]
    public async Task Nobody_is_signed_in_by_the_page_of_another_site()
    {
        await using var host = await StartAsync();
        var nobody = new Visitor(host.Client, "kaums", null, null);
        var before = await SnapshotAsync(host);
        // Of a receipt its provider's signature says whose it is; it signs nobody in.
        var open = Endpoints(host).Where(e => e.Metadata.GetMetadata<AccessDeclaration>()!.Access == Access.Anonymous && !e.RoutePattern.RawText!.EndsWith(ReceiptEndpoint.Path, StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(open);
        foreach (var endpoint in open)
        {
            foreach (var (name, type, headers) in Attacks.Where(attack => attack.Headers.Any(header => header.Name is "Origin" or "Sec-Fetch-Site")))
            {
                var reply = await SendAsync(nobody, endpoint, HttpMethod.Post, null, type, headers);
                Assert.True(IsRefused(reply, type) && reply.Header("Set-Cookie") is null, $"{endpoint.RoutePattern.RawText} by {name}: {reply.Text}");
            }

            // What takes no body looks at none.
            if (endpoint.Metadata.GetMetadata<IAcceptsMetadata>() is null)
                continue;
            foreach (var type in new[] { "application/x-www-form-urlencoded", "multipart/form-data; boundary=x", "text/plain" })
                Assert.True((await SendAsync(nobody, endpoint, HttpMethod.Post, null, type, [])).IsProblem(415, "unsupported_media_type").Header("Set-Cookie") is null, type);
        }
        Assert.Equal(before, await SnapshotAsync(host));
    }

    /// <summary>Of a type that an endpoint does not take, routing itself says so.</summary>
    private static bool IsRefused(Reply reply, string? type) => reply switch
    {
        { Status: HttpStatusCode.Forbidden, Code: "foreign_origin" or "csrf_header_missing" } => true,
        { Status: HttpStatusCode.UnsupportedMediaType, Code: "unsupported_media_type" } => type != "application/json",
        _ => false,
    };

    private async Task<TestHost> StartAsync() => await TestHost.StartAsync(await Fixture.CreateDatabaseAsync(), configure: TestDoor.Add);

    /// <summary>Somebody who may approve, and a request that can be approved.</summary>
    private static async Task<(Visitor Browser, Reply Request)> ReadyAsync(TestHost host)
    {
        var account = Guid.CreateVersion7();
        await TestDoor.EnterAsync(host.Client, "kaums", account);
        foreach (var post in new[] { "approver", "administrator", "expert:it" })
            await host.GrantAsync("kaums", account, post);
        return (await TestDoor.EnterAsync(host.Client, "kaums", account), (await (await host.At("kaums").SignInAsync("sara")).SubmitAsync(Letters.Kaums)).Is(HttpStatusCode.Created));
    }

    /// <summary>Every endpoint of an organisation that takes anything but reading.</summary>
    private static List<RouteEndpoint> Endpoints(TestHost host) =>
        [.. host.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>().Where(endpoint => MethodsOf(endpoint).Count > 0)];

    /// <summary>GraphQL's address names no methods: it answers others than its own itself.</summary>
    private static List<HttpMethod> MethodsOf(RouteEndpoint endpoint) => endpoint.Metadata.GetMetadata<HttpMethodMetadata>() is { } methods
        ? [.. methods.HttpMethods.Where(method => method is not ("GET" or "HEAD" or "OPTIONS")).Select(method => new HttpMethod(method))]
        : endpoint.RoutePattern.RawText!.EndsWith("/graphql", StringComparison.Ordinal) ? [HttpMethod.Post] : [];

    private static Task<Reply> SendAsync(Visitor visitor, RouteEndpoint endpoint, HttpMethod method, Reply? request, string? type, (string Name, string Value)[] headers)
    {
        var path = "/" + string.Join('/', endpoint.RoutePattern.PathSegments.Select(segment => segment.Parts[0] switch
        {
            RoutePatternParameterPart { Name: "organisation" } => visitor.Organisation,
            RoutePatternParameterPart { Name: "id" } => request?.Id ?? $"{Guid.Empty}",
            RoutePatternParameterPart => $"{Guid.Empty}",
            RoutePatternLiteralPart literal => literal.Content,
            var other => throw new InvalidOperationException($"{other}"),
        }));
        var message = new HttpRequestMessage(method, path);
        if (method != HttpMethod.Get)
        {
            var body = endpoint.Metadata.GetMetadata<RequestCommand>()?.Example
                ?? (path.EndsWith("/graphql", StringComparison.Ordinal) ? $$"""{"query":"{{Mutation.Replace("{id}", request?.Id)}}"}""" : "{}");
            message.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
            message.Content.Headers.ContentType = type is null ? null : MediaTypeHeaderValue.Parse(type);
        }
        message.Headers.TryAddWithoutValidation("If-Match", $"\"{request?.Version ?? 1}\"");
        if (visitor.Cookie is not null)
            message.Headers.TryAddWithoutValidation("Cookie", visitor.Cookie);
        foreach (var (name, value) in headers)
            message.Headers.TryAddWithoutValidation(name, value);
        return ReplyAsync(visitor.Client, message);
    }

    private static async Task<Reply> ReplyAsync(HttpClient client, HttpRequestMessage message) => await Reply.OfAsync(await client.SendAsync(message));

    /// <summary>How many acts people have done, and what stands in the host's own tables. What the product does by itself meanwhile is left out, and when a session was last seen.</summary>
    private static async Task<string> SnapshotAsync(TestHost host)
    {
        var snapshot = new StringBuilder($"acts {await host.ActsAsync()}");
        foreach (var table in await ListAsync(host, """
            select table_name from information_schema.tables
            where table_schema = 'public' and table_type = 'BASE TABLE' and table_name !~ '^mt_' and table_name !~ '^(event_head|message_attempt|checked_calendar|parked_stream|projection_version|command_answer)'
            order by 1
            """))
        {
            var row = table == "sign_in_session" ? "(to_jsonb(t) - 'last_seen_at' - 'expires_at')::text" : "t::text";
            snapshot.Append('\n').Append(table).Append(' ').AppendJoin(' ', await ListAsync(host, $"select md5(coalesce(string_agg({row}, ' ' order by {row}), '')) from {table} t"));
        }
        return snapshot.ToString();
    }

    private static async Task<List<string>> ListAsync(TestHost host, string sql)
    {
        await using var command = host.Store.DataSource.CreateCommand(sql);
        await using var row = await command.ExecuteReaderAsync();
        var values = new List<string>();
        while (await row.ReadAsync())
            values.Add(row.GetString(0));
        return values;
    }
}
