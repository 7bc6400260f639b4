using ServiceDesk.Api.Tests.Hosting;
using ServiceDesk.Portal.Reading;
using ServiceDesk.Testing;

namespace ServiceDesk.Api.Tests.Schema;

/// <summary>The portal does not know the schema's classes: here its operations are held to the schema.</summary>
public sealed class PortalOperationTests(HostFixture fixture) : GraphQLTest(fixture)
{
    [PostgresFact(Timeout = 60_000)]
    public async Task Every_operation_of_the_portal_fits_the_schema()
    {
        var host = await HostAsync();
        Assert.NotEmpty(PortalOperations.All);
        foreach (var operation in PortalOperations.All)
            Assert.DoesNotContain(Codes(await AskAsync(host.At("kaums").Nobody(), operation, operation == PortalOperations.Receipt ? new { id = Guid.Empty } : new { code = "x", follow = true })), code => code is "validation_failed" or "syntax_error" or "internal_error");
    }

    [PostgresFact(Timeout = 60_000)]
    public async Task A_browser_follows_a_request_by_its_code_and_a_program_gets_what_it_got_before()
    {
        var (host, request, _, _, _, _) = await ApprovedAsync("browser");
        async Task<(int Status, string? Type, string Text)> GetAsync(string address, string accept)
        {
            var message = new HttpRequestMessage(HttpMethod.Get, address);
            message.Headers.TryAddWithoutValidation("Accept", accept);
            var response = await host.Client.SendAsync(message);
            return ((int)response.StatusCode, response.Content.Headers.ContentType?.MediaType, await response.Content.ReadAsStringAsync());
        }

        var code = (string)request.Json["trackingCode"]!;
        var page = await GetAsync($"/kaums?code={code}", "text/html");
        Assert.Equal((200, "text/html"), (page.Status, page.Type));
        Assert.Contains("تایید شده", page.Text);
        Assert.DoesNotContain("درخواست دسترسی", page.Text);
        Assert.Contains("دانشگاه علوم پزشکی کاشان", (await GetAsync("/", "text/html")).Text);
        Assert.Equal((200, "application/json"), await GetAsync("/", "application/json") is var home ? (home.Status, home.Type) : default);
        Assert.Equal((404, "text/html"), await GetAsync("/nowhere", "text/html") is var missing ? (missing.Status, missing.Type) : default);
        Assert.Equal((404, "application/problem+json"), await GetAsync("/nowhere", "*/*") is var problem ? (problem.Status, problem.Type) : default);
    }
}
