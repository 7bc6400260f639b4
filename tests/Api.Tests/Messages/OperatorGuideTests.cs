using System.Net;
using System.Text;
using Microsoft.Extensions.Configuration;
using ServiceDesk.Api.Tests.Hosting;
using ServiceDesk.Testing;

namespace ServiceDesk.Api.Tests.Messages;

/// <summary>The gateway that the operators' guide describes is one that works.</summary>
[Collection(ApiTest.Name)]
public sealed class OperatorGuideTests(HostFixture fixture)
{
    [PostgresFact(Timeout = 90_000)]
    public async Task The_settings_of_the_guide_send_a_message()
    {
        var guide = await File.ReadAllTextAsync(Path.Combine(Repository.Root, "docs", "guides", "operator.md"));
        var begin = guide.IndexOf("```json\n", guide.IndexOf("**Text messages**", StringComparison.Ordinal), StringComparison.Ordinal) + "```json\n".Length;
        await using var gateway = await TestGateway.StartAsync();
        var settings = guide[begin..guide.IndexOf("```", begin, StringComparison.Ordinal)].Replace("https://sms.example.ir/", gateway.Address.ToString(), StringComparison.Ordinal);
        await using var host = await TestHost.StartAsync(
            await fixture.CreateDatabaseAsync(),
            configure: builder => builder.Configuration.AddJsonStream(new MemoryStream(Encoding.UTF8.GetBytes(settings))));

        var maryam = await host.At("kaums").SignInAsync("maryam", "09131234567", []);
        var letter = (await maryam.SubmitAsync(Letters.Kaums)).Is(HttpStatusCode.Created);
        while ((string?)(await maryam.ReadAsync(letter.Id)).Json["notifications"]![0]!["status"] != "accepted")
            await Task.Delay(20);
        var post = gateway.Posts.Single(post => post.To == "09131234567");
        Assert.Equal("the gateway's key", post.Secret);
        Assert.Contains((string)letter.Json["trackingCode"]!, post.Text);
    }
}
