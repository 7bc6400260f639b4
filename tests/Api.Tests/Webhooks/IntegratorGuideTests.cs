using System.Net;
using System.Text;
using Microsoft.Extensions.Configuration;
using ServiceDesk.Api.Tests.Hosting;
using ServiceDesk.Testing;
using ServiceDesk.Testing.Node;

namespace ServiceDesk.Api.Tests.Webhooks;

/// <summary>The receiver and the settings of the integrators' guide work as they stand there.</summary>
[Collection(ApiTest.Name)]
public sealed class IntegratorGuideTests(HostFixture fixture)
{
    [NodeAndPostgresFact(Timeout = 120_000)]
    public async Task The_receiver_of_the_guide_is_told_what_its_settings_ask_for()
    {
        var guide = await File.ReadAllTextAsync(Path.Combine(Repository.Root, "docs", "guides", "integrator.md"));
        guide = guide[guide.IndexOf("## Webhooks", StringComparison.Ordinal)..];
        string Block(string language)
        {
            var begin = guide.IndexOf($"```{language}\n", StringComparison.Ordinal) + $"```{language}\n".Length;
            return guide[begin..guide.IndexOf("```", begin, StringComparison.Ordinal)];
        }
        var folder = await NodeFolder.InstallAsync("Servers/npm");
        await File.WriteAllTextAsync(Path.Combine(folder.Path, "guide.mjs"), Block("js"));
        await using var receiver = folder.Start("guide.mjs", environment: new Dictionary<string, string> { ["SECRET"] = TestReceiver.Secret, ["PORT"] = "0" });
        var port = (await receiver.Output.ReadLineAsync())!["listening ".Length..];

        var settings = Block("json").Replace("https://crm.example.ir/", $"http://127.0.0.1:{port}/", StringComparison.Ordinal);
        await using var host = await TestHost.StartAsync(await fixture.CreateDatabaseAsync(), configure: builder => builder.Configuration
            .AddJsonStream(new MemoryStream(Encoding.UTF8.GetBytes(settings)))
            .AddInMemoryCollection(new Dictionary<string, string?> { ["ServiceDesk:Webhooks:crm:AllowedNetworks"] = "127.0.0.1/32" }));
        var (sara, approver) = (await host.At("kaums").SignInAsync("sara"), await host.At("kaums").SignInAsync("karimi", "approver"));
        await approver.DoneAsync("approve", (await sara.SubmitAsync(Letters.Kaums)).Is(HttpStatusCode.Created), Letters.Approval);
        Assert.Equal("1 request_submitted", await receiver.Output.ReadLineAsync());
        Assert.EndsWith(" request_approved", await receiver.Output.ReadLineAsync());
    }
}
