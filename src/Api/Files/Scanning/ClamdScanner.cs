using System.Buffers.Binary;
using System.Net.Sockets;
using System.Text;

namespace ServiceDesk.Api.Files.Scanning;

/// <summary>Asks a clamd (its commands INSTREAM and PING, clamd(8)). The file goes there in parts as it is read, and nowhere into memory.</summary>
public sealed class ClamdScanner(ScannerSettings settings)
{
    private const int PartSize = 64 * 1024;
    private const int LongestAnswer = 4 * 1024;
    private const int LongestFinding = 200;
    private const string Prefix = "stream: ";

    /// <summary>Longer than this nobody waits to learn whether it is there.</summary>
    private static readonly TimeSpan PingTimeout = TimeSpan.FromSeconds(1);

    /// <param name="content">Is read from where it stands to its end.</param>
    /// <param name="cancellation">Gives up; the file is then not scanned.</param>
    public Task<ScanAnswer> ScanAsync(Stream content, CancellationToken cancellation) => AskAsync(
        "zINSTREAM\0",
        async (stream, answered, patience) =>
        {
            // Before each part its length; a length of 0 ends the file.
            var part = new byte[sizeof(uint) + PartSize];
            int count;
            do
            {
                count = await content.ReadAsync(part.AsMemory(sizeof(uint)), patience);
                BinaryPrimitives.WriteUInt32BigEndian(part, (uint)count);
                await stream.WriteAsync(part.AsMemory(0, sizeof(uint) + count), patience);
            }
            while (count > 0 && !answered.IsCompleted);
        },
        settings.Timeout,
        cancellation);

    /// <summary>Whether it answers.</summary>
    public async Task<bool> AnswersAsync(CancellationToken cancellation) =>
        await AskAsync("zPING\0", (_, _, _) => Task.CompletedTask, PingTimeout, cancellation) is ScanAnswer.NotClean { Finding: "PONG" };

    private async Task<ScanAnswer> AskAsync(string command, Func<Stream, Task, CancellationToken, Task> send, TimeSpan timeout, CancellationToken cancellation)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(timeout);
        try
        {
            using var socket = settings.Address is UnixDomainSocketEndPoint ? new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified) : new Socket(SocketType.Stream, ProtocolType.Tcp);
            await socket.ConnectAsync(settings.Address, patience.Token);
            await using var stream = new NetworkStream(socket);
            // It may answer before the end, as when the file is longer than it takes, and closes the connection then.
            var answer = ReadAsync(stream, patience.Token);
            try
            {
                await stream.WriteAsync(Encoding.ASCII.GetBytes(command), patience.Token);
                await send(stream, answer, patience.Token);
            }
            catch (IOException) when (!patience.IsCancellationRequested)
            {
                // What it said before it closed counts; without an answer the reading fails too.
            }
            return Of(await answer);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return new ScanAnswer.None("timeout");
        }
        catch (Exception failure) when (failure is SocketException or IOException)
        {
            return new ScanAnswer.None((failure as SocketException ?? failure.InnerException as SocketException)?.SocketErrorCode.ToString() ?? "closed");
        }
    }

    private static ScanAnswer Of(string answer) => answer switch
    {
        "" => new ScanAnswer.None("closed"),
        Prefix + "OK" => new ScanAnswer.Clean(),
        _ => new ScanAnswer.NotClean(answer.StartsWith(Prefix, StringComparison.Ordinal) ? answer[Prefix.Length..] : answer),
    };

    private static async Task<string> ReadAsync(NetworkStream stream, CancellationToken cancellation)
    {
        var buffer = new byte[LongestAnswer];
        var length = await stream.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, cancellation);
        var answer = Encoding.UTF8.GetString(buffer, 0, length).TrimEnd('\0', '\n');
        return answer.Length <= LongestFinding ? answer : answer[..LongestFinding];
    }
}
