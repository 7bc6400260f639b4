using System.Globalization;

namespace ServiceDesk.Bench.Messages;

/// <summary>A provider of text messages in a process of its own on this machine, which takes everything at once.</summary>
internal sealed class Gateway : IDisposable
{
    private readonly SecondProcess process = new(GatewayProcess.Argument);

    public async Task<Uri> AddressAsync() => new($"http://127.0.0.1:{(await AskAsync())[0]}/send");

    /// <summary>How many posts have come since this or the address was last asked for, and how many different messages they were.</summary>
    public async Task<(int Posts, int Messages)> TakenAsync() => await AskAsync() is [_, var posts, var messages] ? (posts, messages) : throw new InvalidOperationException("The gateway answers otherwise.");

    public void Dispose() => process.Dispose();

    private async Task<int[]> AskAsync() => [.. (await process.AskAsync("")).Split(' ').Select(number => int.Parse(number, CultureInfo.InvariantCulture))];
}
