using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.RegularExpressions;
using ServiceDesk.Api.Tests.Hosting;
using ServiceDesk.Testing.Node;

namespace ServiceDesk.Api.Tests.Receipts;

/// <summary>Who has submitted gets a receipt, and nobody else gets it.</summary>
public sealed partial class ReceiptTests(HostFixture fixture) : ApiTest(fixture)
{
    [NodeAndPostgresFact(Timeout = 120_000)]
    [Seed("F-27", "F-28")]
    public async Task The_receipt_shows_code_and_date_and_a_code_that_leads_to_where_the_request_is_followed()
    {
        var host = await HostAsync();
        var sara = await host.At("faragostar").SignInAsync("sara-receipt");
        var request = (await sara.SubmitAsync(Letters.Faragostar)).Is(HttpStatusCode.Created);
        var code = (string)request.Json["trackingCode"]!;
        var (status, page) = await ReadAsync(host, sara, request.Id);
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Contains(code, page);
        Assert.Matches("۱۴۰[۰-۹] *، ساعت|۱۴[۰-۹]{2}", page);
        Assert.Contains("رسید درخواست", page);
        Assert.DoesNotContain("<script", page);

        var (path, size) = (Path().Match(page).Groups[1].Value, int.Parse(ViewBox().Match(page).Groups[1].Value));
        var run = await (await NodeFolder.InstallAsync("Servers/npm")).RunAsync("qr.mjs", [JsonSerializer.Serialize(new { path, size })]);
        var address = run.Output.Trim();
        Assert.Equal($"{host.Address}faragostar?code={code}", address);
        var followed = await host.Client.GetStringAsync(address);
        Assert.Contains(code, followed);
    }

    [NodeAndPostgresFact(Timeout = 60_000)]
    public async Task Nobody_else_gets_it()
    {
        var host = await HostAsync();
        var sara = await host.At("faragostar").SignInAsync("sara-receipt-own");
        var request = (await sara.SubmitAsync(Letters.Faragostar)).Is(HttpStatusCode.Created);
        foreach (var other in new[] { await host.At("faragostar").SignInAsync("stranger"), await host.At("faragostar").SignInAsync("hosseini", "auditor"), (await host.At("kaums").SignInAsync("sara-receipt-own")).At("kaums") })
            Assert.Equal(HttpStatusCode.NotFound, (await ReadAsync(host, other, request.Id)).Status);
        var (status, page) = await ReadAsync(host, host.At("faragostar").Nobody(), request.Id);
        Assert.Equal(HttpStatusCode.Unauthorized, status);
        Assert.Contains("<h1>لطفاً وارد شوید</h1>", page, StringComparison.Ordinal);
        foreach (var wrong in new[] { $"{Guid.NewGuid()}", "x" })
            Assert.Equal(HttpStatusCode.NotFound, (await ReadAsync(host, sara, wrong)).Status);
    }

    private static async Task<(HttpStatusCode Status, string Page)> ReadAsync(TestHost host, Member member, string id)
    {
        using var message = new HttpRequestMessage(HttpMethod.Get, member.Path($"/requests/{id}/receipt"));
        message.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("text/html"));
        message.Headers.AcceptLanguage.Add(new StringWithQualityHeaderValue("fa"));
        if (member.Token is { } token)
            message.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        using var answer = await host.Client.SendAsync(message);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }

    [GeneratedRegex("<path d=\"(M[^\"]*h1v1h-1z)\"")]
    private static partial Regex Path();

    [GeneratedRegex("class=\"qr\"[^>]*viewBox=\"0 0 ([0-9]+)")]
    private static partial Regex ViewBox();
}
