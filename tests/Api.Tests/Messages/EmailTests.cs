using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using ServiceDesk.Api.Tests.Definitions;
using ServiceDesk.Api.Tests.Hosting;
using ServiceDesk.Api.Tests.Processes;
using ServiceDesk.Api.Tests.Servers;
using ServiceDesk.Api.Tests.Sessions;
using ServiceDesk.Testing;
using ServiceDesk.Testing.Node;

namespace ServiceDesk.Api.Tests.Messages;

/// <summary>Turns are told by e-mail too, where an organisation writes one and the form asks for an address; a real mail server takes them.</summary>
[Collection(ApiTest.Name)]
public sealed class EmailTests(HostFixture fixture)
{
    private const string Submission = """{"service":"correspondence","unit":"it","subject":"پرسش","body":"متن","priority":"normal","fields":{"address":"{to}"}}""";

    [NodeAndPostgresFact(Timeout = 120_000)]
    [Seed("X-12")]
    public async Task A_turn_is_told_by_a_short_message_and_an_email_each_standing_for_itself()
    {
        await using var mail = await MailServer.StartAsync();
        await using var host = await StartAsync(mail.Settings);
        var reza = await host.At("kerman").SignInAsync("reza", "09131234567", []);
        var request = (await SubmitAsync(reza, "reza@example.ir")).Is(HttpStatusCode.Created);
        await UntilAsync(reza, request, "sms accepted", "email accepted");
        var taken = Assert.Single(mail.Mails);
        Assert.Equal(("reza@example.ir", $"درخواست {request.Json["trackingCode"]}"), (taken.To, taken.Subject));
        Assert.Equal($"سلام\nکد شما {request.Json["trackingCode"]} است.", taken.Text.ReplaceLineEndings("\n"));
        Assert.Contains("<desk@kerman.example>", taken.From);
        var told = (await reza.ReadAsync(request.Id)).Json["notifications"]![1]!;
        Assert.Equal($"<{told["id"]}@kerman.example>", taken.MessageId);
        Assert.Equal((taken.Subject, 0), ((string?)told["subject"], (int)told["parts"]!));
        // Nobody is written to who gave no address.
        var other = (await reza.SubmitAsync(Letters.Kerman)).Is(HttpStatusCode.Created);
        await UntilAsync(reza, other, "sms accepted");
    }

    [NodeAndPostgresFact(Timeout = 120_000)]
    public async Task A_mail_server_that_refuses_puts_off_or_says_nothing_is_told_of_as_it_is()
    {
        var mail = await MailServer.StartAsync();
        await using var host = await StartAsync(mail.Settings);
        var reza = await host.At("kerman").SignInAsync("reza", []);
        async Task<Reply> SubmittedAsync(string to) => (await SubmitAsync(reza, to)).Is(HttpStatusCode.Created);

        var refused = await SubmittedAsync("refused@example.ir");
        await UntilAsync(reza, refused, "email failed");
        Assert.Equal("refused", (string?)(await reza.ReadAsync(refused.Id)).Json["notifications"]![0]!["failure"]);
        await UntilAsync(reza, await SubmittedAsync("later@example.ir"), "email accepted");
        Assert.Single(mail.Mails, taken => taken.To == "later@example.ir");
        // It had it and went away: one repeat, which whoever files it knows by its id.
        await UntilAsync(reza, await SubmittedAsync("drops@example.ir"), "email accepted");
        Assert.Single(mail.Mails.Where(taken => taken.To == "drops@example.ir").Select(taken => taken.MessageId).Distinct());
        Assert.Equal(2, mail.Mails.Count(taken => taken.To == "drops@example.ir"));

        await mail.DisposeAsync();
        var waiting = await SubmittedAsync("reza@example.ir");
        await using var again = await MailServer.StartAsync(mail.Port);
        await UntilAsync(reza, waiting, "email accepted");
        Assert.Single(again.Mails);
    }

    [NodeAndPostgresFact(Timeout = 180_000)]
    public async Task An_email_goes_by_TLS_to_a_server_whose_certificate_is_trusted_and_to_no_other()
    {
        var folder = TestFolder.Of($"certificates-{Guid.NewGuid():N}");
        var (own, other) = (Certificate(folder, "own"), Certificate(folder, "other"));
        await using var mail = await MailServer.StartAsync(0, own.Key, own.Certificate, "desk", "a password");
        var database = await fixture.CreateDatabaseAsync();
        Reply request;
        Member reza;
        await using (var host = await StartAsync([], database, "Production"))
        {
            reza = await host.SignInAsync("kerman", "Reza", "+989131234567");
            request = (await SubmitAsync(reza, "reza@example.ir")).Is(HttpStatusCode.Created);
        }
        var settings = mail.Settings.ToDictionary(setting => setting.Key.Replace(":", "__", StringComparison.Ordinal), setting => setting.Value);
        settings["ServiceDesk__Messages__Smtp__Security"] = "startTls";
        (settings["ServiceDesk__Messages__Smtp__User"], settings["ServiceDesk__Messages__Smtp__Password"]) = ("desk", "a password");
        settings["ConnectionStrings__ServiceDesk"] = database;
        settings["ServiceDesk__Messages__Attempts"] = "100";

        settings["SSL_CERT_FILE"] = other.Certificate;
        await using (var wary = await ProgramRun.HostAsync(settings, "--urls=http://127.0.0.1:0"))
        {
            while (!wary.Output.Contains("was not taken at try 2: certificate", StringComparison.Ordinal))
                await Task.Delay(50);
            Assert.Empty(mail.Mails);
        }
        settings["SSL_CERT_FILE"] = own.Certificate;
        await using var trusting = await ProgramRun.HostAsync(settings, "--urls=http://127.0.0.1:0");
        using var client = new HttpClient { BaseAddress = trusting.Address };
        while (!(await StatusesAsync(reza.At("kerman", client), request)).Contains("email accepted"))
            await Task.Delay(50);
        var taken = Assert.Single(mail.Mails);
        Assert.Equal((true, "desk"), (taken.Secure, taken.User));
    }

    private static (string Key, string Certificate) Certificate(string folder, string name)
    {
        using var key = RSA.Create(2048);
        var asked = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName("localhost");
        asked.CertificateExtensions.Add(names.Build());
        asked.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        using var certificate = asked.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
        var paths = (Path.Combine(folder, $"{name}.key"), Path.Combine(folder, $"{name}.crt"));
        File.WriteAllText(paths.Item1, key.ExportPkcs8PrivateKeyPem());
        File.WriteAllText(paths.Item2, certificate.ExportCertificatePem());
        return paths;
    }

    internal static Task<Reply> SubmitAsync(Member member, string to) => member.SubmitAsync(Submission.Replace("{to}", to, StringComparison.Ordinal));

    private async Task<TestHost> StartAsync(Dictionary<string, string> settings) => await StartAsync(settings, await fixture.CreateDatabaseAsync());

    /// <summary>A host whose Kerman tells of a submission by text message and by e-mail.</summary>
    internal static async Task<TestHost> StartAsync(Dictionary<string, string> settings, string database, string environment = "Development", Action<WebApplicationBuilder>? configure = null)
    {
        var host = await TestHost.StartAsync(database, environment, builder =>
        {
            builder.Configuration.AddInMemoryCollection(settings!);
            configure?.Invoke(builder);
        });
        using var folder = new DefinitionFolder();
        var kerman = DefinitionFolder.Read("kerman");
        var service = kerman["services"]!.AsArray().Single(service => (string)service!["key"]! == "correspondence")!.AsObject();
        var fields = service["fields"] as JsonArray ?? [];
        service["fields"] = new JsonArray([.. fields.Select(field => field!.DeepClone()), JsonNode.Parse("""{"key":"address","kind":"email","label":{"fa":"نشانی","en":"Address"}}""")]);
        kerman["messages"] = JsonNode.Parse("""
            {"submitted":{"fa":"ثبت شد: {fields.address}","en":"Submitted: {fields.address}","email":{
              "to":"address","subject":{"fa":"درخواست {trackingCode}","en":"Request {trackingCode}"},"fa":"سلام\nکد شما {trackingCode} است.","en":"Hello\nYour code is {trackingCode}."}}}
            """);
        folder.Write("kerman.json", kerman);
        await folder.ImportAsync(host);
        return host;
    }

    private static async Task UntilAsync(Member reader, Reply request, params string[] expected)
    {
        while (!(await StatusesAsync(reader, request)).SequenceEqual(expected))
            await Task.Delay(20);
    }

    internal static async Task<IReadOnlyList<string>> StatusesAsync(Member reader, Reply request) =>
        [.. (await reader.ReadAsync(request.Id)).Is(HttpStatusCode.OK).Json["notifications"]!.AsArray().Select(told => $"{told!["channel"]} {told["status"]}")];
}
