using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.RegularExpressions;

namespace ServiceDesk.Api.Tests.Accounts.Tenure;

/// <summary>As much of an IMAP server (RFC 3501) as signing in needs, with literals; a test can have it hang up.</summary>
internal sealed partial class TestMailServer : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource stopping = new();
    private readonly Task running;

    private TestMailServer()
    {
        listener.Start();
        running = AcceptAsync();
    }

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    /// <summary>The passwords of the mailboxes.</summary>
    public Dictionary<string, string> Mailboxes { get; } = new() { ["m.akbari@ikiu.ac.ir"] = "the \"old\" رمز" };

    public bool HangsUp { get; set; }

    public static TestMailServer Start() => new();

    public async ValueTask DisposeAsync()
    {
        await stopping.CancelAsync();
        listener.Stop();
        await running;
        stopping.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                using var client = await listener.AcceptTcpClientAsync(stopping.Token);
                if (!HangsUp)
                    await ServeAsync(client.GetStream());
            }
        }
        catch (Exception end) when (end is OperationCanceledException or IOException or SocketException)
        {
            // The test is over, or its client went away.
        }
    }

    private async Task ServeAsync(Stream stream)
    {
        await WriteAsync(stream, "* OK ready");
        while (await ReadLineAsync(stream) is { Length: > 0 } line)
        {
            var tag = line.Split(' ')[0];
            if (line.Contains("LOGOUT", StringComparison.Ordinal))
            {
                await WriteAsync(stream, "* BYE");
                return;
            }
            var user = await LiteralAsync(stream, line);
            var password = await LiteralAsync(stream, await ReadLineAsync(stream));
            await ReadLineAsync(stream);
            await WriteAsync(stream, "* CAPABILITY IMAP4rev1");
            await WriteAsync(stream, Mailboxes.TryGetValue(user, out var right) && right == password ? $"{tag} OK done" : $"{tag} NO [AUTHENTICATIONFAILED] no");
        }
    }

    private static async Task<string> LiteralAsync(Stream stream, string announced)
    {
        var length = int.Parse(Length().Match(announced).Groups[1].ValueSpan, System.Globalization.CultureInfo.InvariantCulture);
        await WriteAsync(stream, "+ go on");
        var bytes = new byte[length];
        await stream.ReadExactlyAsync(bytes);
        return Encoding.UTF8.GetString(bytes);
    }

    private static async Task<string> ReadLineAsync(Stream stream)
    {
        var line = new StringBuilder();
        var next = new byte[1];
        while (await stream.ReadAsync(next) == 1 && next[0] != '\n')
            line.Append((char)next[0]);
        return line.ToString().TrimEnd('\r');
    }

    private static Task WriteAsync(Stream stream, string line) => stream.WriteAsync(Encoding.ASCII.GetBytes(line + "\r\n")).AsTask();

    [GeneratedRegex("[{]([0-9]+)[}]$")]
    private static partial Regex Length();
}
