using System.Collections.Concurrent;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using ServiceDesk.Api.Tests.Doors;
using ServiceDesk.Api.Tests.Hosting;
using ServiceDesk.Api.Tests.Security;
using ServiceDesk.Api.Tests.Servers;
using ServiceDesk.Testing.Node;

namespace ServiceDesk.Api.Tests.Messages;

/// <summary>What a message says, and to whom, stands in no log, trace or metric, whichever provider it goes by and however it fares.</summary>
public sealed class MessageSecrecyTests(HostFixture fixture) : ApiTest(fixture)
{
    private const string Mobile = "9131234567", Accepted = "accepted@example", Refused = "refused@example";
    private const string Text = "ثبت شد:", Letter = "کد شما";

    [NodeAndPostgresFact(Timeout = 120_000)]
    public async Task Neither_log_nor_traces_nor_metrics_hold_text_number_address_or_key_of_any_provider()
    {
        var (log, spans) = (new LogLines(), new ConcurrentQueue<string>());
        using var listener = CodeSecrecyTests.Listen(spans);
        using var metrics = new MeasuredTags();
        await using var gateway = await TestGateway.StartAsync();
        await using var mail = await MailServer.StartAsync();
        var tries = new ConcurrentDictionary<string, int>();
        gateway.Behaviour = (context, post) =>
        {
            // Each first try is in vain; of the second ones some are refused.
            context.Response.StatusCode = tries.AddOrUpdate(post.Key, 1, (_, before) => before + 1) == 1 ? StatusCodes.Status500InternalServerError
                : post.Text.Contains(Refused, StringComparison.Ordinal) ? StatusCodes.Status400BadRequest : StatusCodes.Status200OK;
            return Task.FromResult(context.Response.StatusCode == StatusCodes.Status200OK);
        };
        await using var host = await EmailTests.StartAsync(new(gateway.Settings.Concat(mail.Settings.Where(setting => !gateway.Settings.ContainsKey(setting.Key)))), await Fixture.CreateDatabaseAsync(), configure: builder =>
        {
            // In the address of the gateway, too: some want them there.
            builder.Configuration["ServiceDesk:Messages:Gateway:Url"] = $"{gateway.Address}send?to={{to}}&text={{text}}";
            builder.Logging.AddProvider(log);
            builder.Logging.SetMinimumLevel(LogLevel.Trace);
        });

        var reza = await host.At("kerman").SignInAsync("reza", "0" + Mobile, []);
        await UntilAsync(reza, await EmailTests.SubmitAsync(reza, Accepted + ".ir"), "sms accepted", "email accepted");
        await UntilAsync(reza, await EmailTests.SubmitAsync(reza, Refused + ".ir"), "sms failed", "email failed");

        // The control: all of it was on its way, and what is searched is not empty.
        Assert.Contains(gateway.Posts, post => post.To.Contains(Mobile, StringComparison.Ordinal) && post.Text.Contains($"{Text} {Accepted}", StringComparison.Ordinal));
        Assert.Contains(mail.Mails, taken => taken.To.Contains(Accepted, StringComparison.Ordinal) && taken.Text.Contains(Letter, StringComparison.Ordinal));
        Assert.Contains(log.Lines, line => line.Contains("has failed at try 2", StringComparison.Ordinal));
        Assert.Contains(spans, span => span.Contains("/api/requests", StringComparison.Ordinal));
        Assert.Contains(metrics.Texts, text => text.Contains("http.server.request.duration", StringComparison.Ordinal));
        foreach (var (place, texts) in new (string, IEnumerable<string>)[] { ("log", log.Lines), ("traces", spans), ("metrics", metrics.Texts) })
            foreach (var secret in new[] { Mobile, Accepted, Refused, Text, Letter, "key-of-the-gateway" })
                Assert.Empty(texts.Where(text => text.Contains(secret, StringComparison.Ordinal)).Select(text => $"{place}: {text}"));
    }

    private static async Task UntilAsync(Member reader, Reply request, params string[] expected)
    {
        while (!(await EmailTests.StatusesAsync(reader, request)).SequenceEqual(expected))
            await Task.Delay(20);
    }
}
