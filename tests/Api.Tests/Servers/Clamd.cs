using System.Diagnostics;
using System.Net.Sockets;
using System.Text;
using ServiceDesk.Testing;

namespace ServiceDesk.Api.Tests.Servers;

/// <summary>A real clamd, with a database of one signature (EICAR) and small limits, in a process of its own.</summary>
internal sealed class Clamd : IAsyncDisposable
{
    /// <summary>The test file of the European Institute for Computer Antivirus Research, which harms nobody.</summary>
    public const string Eicar = """X5O!P%@AP[4\PZX54(P^)7CC)7}$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*""";

    /// <summary>The most bytes that it takes.</summary>
    public const int StreamLimit = 2 * 1024 * 1024;

    private readonly Process process;

    private Clamd(Process process) => this.process = process;

    /// <param name="socket">Where it listens.</param>
    public static async Task<Clamd> StartAsync(string socket)
    {
        var folder = TestFolder.Of($"clamd-{Guid.NewGuid():N}");
        var database = Directory.CreateDirectory(Path.Combine(folder, "database")).FullName;
        await File.WriteAllTextAsync(Path.Combine(database, "local.ndb"), $"Eicar-Test:0:*:{Convert.ToHexStringLower(Encoding.ASCII.GetBytes(Eicar))}\n");
        var settings = Path.Combine(folder, "clamd.conf");
        await File.WriteAllTextAsync(settings, $"""
            DatabaseDirectory {database}
            TemporaryDirectory {folder}
            LogFile {Path.Combine(folder, "log")}
            LocalSocket {socket}
            FixStaleSocket yes
            Foreground yes
            StreamMaxLength {StreamLimit}
            MaxRecursion 3
            AlertExceedsMax yes

            """);
        var clamd = new Clamd(Process.Start(new ProcessStartInfo(ClamdFactAttribute.Program!, [$"--config-file={settings}"]) { RedirectStandardOutput = true, RedirectStandardError = true })!);
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (!await AnswersAsync(socket))
        {
            if (clamd.process.HasExited)
                throw new InvalidOperationException("clamd has ended: " + await clamd.process.StandardError.ReadToEndAsync());
            await Task.Delay(50, patience.Token);
        }
        return clamd;
    }

    public async ValueTask DisposeAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
    }

    private static async Task<bool> AnswersAsync(string path)
    {
        using var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        try
        {
            await socket.ConnectAsync(new UnixDomainSocketEndPoint(path));
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
