using System.Collections.Concurrent;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using ServiceDesk.Testing.Node;

namespace ServiceDesk.Api.Tests.Servers;

/// <summary>A real mail server (smtp-server, from npm) in a process of its own; see smtp.mjs for how it treats whom.</summary>
internal sealed partial class MailServer : IAsyncDisposable
{
    private readonly NodeProcess process;
    private readonly ConcurrentQueue<Mail> mails = new();

    private MailServer(NodeProcess process, int port)
    {
        (this.process, Port) = (process, port);
        _ = ReadAsync();
    }

    /// <summary>A mail that it took, be it that it said so or not.</summary>
    public sealed record Mail(string To, string MessageId, string From, string Subject, string Text, bool Secure, string? User);

    public int Port { get; }

    public IReadOnlyCollection<Mail> Mails => mails;

    /// <summary>The settings of a host that sends through it without TLS.</summary>
    public Dictionary<string, string> Settings => new()
    {
        ["ServiceDesk:Messages:Smtp:Host"] = "localhost",
        ["ServiceDesk:Messages:Smtp:Port"] = $"{Port}",
        ["ServiceDesk:Messages:Smtp:Security"] = "none",
        ["ServiceDesk:Messages:Smtp:From"] = "میز خدمت <desk@kerman.example>",
        ["ServiceDesk:Messages:FirstDelay"] = "00:00:00",
    };

    public static async Task<MailServer> StartAsync(int port = 0, params string[] arguments)
    {
        var process = (await NodeFolder.InstallAsync("Servers/npm")).Start("smtp.mjs", [$"{port}", .. arguments]);
        var line = await process.Output.ReadLineAsync().WaitAsync(TimeSpan.FromSeconds(30));
        return new MailServer(process, (int)JsonNode.Parse(line ?? throw new InvalidOperationException(process.Error))!["port"]!);
    }

    public ValueTask DisposeAsync() => process.DisposeAsync();

    private async Task ReadAsync()
    {
        while (await process.Output.ReadLineAsync() is { } line)
        {
            var mail = JsonNode.Parse(line)!;
            var raw = (string)mail["raw"]!;
            var (head, body) = (Folded().Replace(raw[..raw.IndexOf("\r\n\r\n", StringComparison.Ordinal)], " "), raw[raw.IndexOf("\r\n\r\n", StringComparison.Ordinal)..]);
            string Header(string name) => Regex.Match(head, $"^{name}: (.*?)\r?$", RegexOptions.Multiline | RegexOptions.IgnoreCase).Groups[1].Value;
            mails.Enqueue(new Mail(
                (string)mail["to"]!, Header("Message-ID"), Header("From"), Decoded(Header("Subject")),
                Encoding.UTF8.GetString(Convert.FromBase64String(body.Trim())), (bool)mail["secure"]!, (string?)mail["user"]));
        }
    }

    /// <summary>Encoded words (RFC 2047) as what they say.</summary>
    private static string Decoded(string header) => Encoding.UTF8.GetString([.. EncodedWord().Matches(header).SelectMany(word => Convert.FromBase64String(word.Groups[1].Value))]);

    [GeneratedRegex("\r\n[ \t]+")]
    private static partial Regex Folded();

    [GeneratedRegex("=[?]utf-8[?]B[?]([^?]*)[?]=", RegexOptions.IgnoreCase)]
    private static partial Regex EncodedWord();
}
