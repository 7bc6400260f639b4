using System.Threading.Channels;

namespace ServiceDesk.Api.Doors.Codes.Sending;

/// <summary>
/// Codes that wait to be sent, in memory alone: what is stored of a code is a hash. Whoever waits for one that was lost with
/// its process asks for another.
/// </summary>
internal sealed class CodeQueue(CodeSettings settings)
{
    private readonly Channel<OutgoingCode> waiting = Channel.CreateBounded<OutgoingCode>(settings.Waiting);

    /// <summary>False when too many wait.</summary>
    public bool TryAdd(OutgoingCode code) => waiting.Writer.TryWrite(code);

    /// <summary>Those that wait and those that come, until it is cancelled.</summary>
    public IAsyncEnumerable<OutgoingCode> ReadAsync(CancellationToken cancellation) => waiting.Reader.ReadAllAsync(cancellation);

    /// <summary>One that waits; null when none does.</summary>
    public OutgoingCode? TryTake() => waiting.Reader.TryRead(out var code) ? code : null;
}
