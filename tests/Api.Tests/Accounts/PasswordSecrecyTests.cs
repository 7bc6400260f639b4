using System.Collections.Concurrent;
using System.Net;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Logging;
using ServiceDesk.Api.Tests.Doors;
using ServiceDesk.Api.Tests.Hosting;
using ServiceDesk.Api.Tests.Messages;
using ServiceDesk.Testing;

namespace ServiceDesk.Api.Tests.Accounts;

/// <summary>A password stands nowhere, and its hash in one table alone.</summary>
public sealed class PasswordSecrecyTests(HostFixture fixture) : AccountTest(fixture)
{
    [PostgresFact(Timeout = 120_000)]
    public async Task Neither_database_nor_log_nor_traces_nor_answers_have_a_password()
    {
        var (log, spans, answers, mobile) = (new LogLines(), new ConcurrentQueue<string>(), new List<string>(), NewMobile());
        using var listener = CodeSecrecyTests.Listen(spans);
        await using var host = await TestHost.StartAsync(await Fixture.CreateDatabaseAsync(), configure: builder => builder.Logging.AddProvider(log).SetMinimumLevel(LogLevel.Trace));
        var visitor = new DoorVisitor(host, "kerman");

        var asked = await AskAsync(visitor, mobile, "horse battery staple");
        answers.Add(asked.Text);
        var rows = await CodeSecrecyTests.RowsAsync(host.Store.DataSource);
        answers.Add((await VerifyAsync(visitor, asked, await visitor.ReceiveAsync(International(mobile)))).Is(HttpStatusCode.Created).Text);
        answers.Add((await SignInAsync(visitor, mobile, "horse battery stable")).Text);
        answers.Add((await SignInAsync(visitor, mobile, "horse battery staple")).Is(HttpStatusCode.OK).Text);
        answers.Add((await PostAsync(visitor, PasswordPath, new JsonObject { ["currentPassword"] = "horse battery staple", ["newPassword"] = "horse b" })).Text);
        (await PostAsync(visitor, PasswordPath, new JsonObject { ["currentPassword"] = "horse battery staple", ["newPassword"] = "a horse of another colour" })).Is(HttpStatusCode.NoContent);
        rows.UnionWith(await CodeSecrecyTests.RowsAsync(host.Store.DataSource));

        Assert.Contains(rows, row => row.Contains("account_password_set", StringComparison.Ordinal));
        // What hashes of ASP.NET's third format begin with: the format, HMAC-SHA512.
        Assert.All(rows.Where(row => row.Contains("AQAAAAI", StringComparison.Ordinal)), row => Assert.StartsWith("public.account_password ", row));
        foreach (var place in (IEnumerable<string>[])[rows, log.Lines, spans, answers])
            Assert.All(place, text => Assert.DoesNotContain("horse", text));
        Assert.All(log.Lines.Concat(spans).Concat(answers), text => Assert.DoesNotContain("AQAAAAI", text));
    }
}
