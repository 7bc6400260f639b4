using System.Diagnostics.Metrics;
using ServiceDesk.Api.Messages.Sending;
using ServiceDesk.Domain.Text;

namespace ServiceDesk.Api.Doors.Codes.Sending;

/// <summary>Hands codes to the provider of messages. What goes wrong is counted and logged with the number masked; the text is in neither.</summary>
/// <param name="box">Where Development shows messages; null elsewhere.</param>
internal sealed class CodeSender(
    IMessageProvider provider, CodeQueue queue, CodeSettings settings, TimeProvider time, ILogger<CodeSender> logger, MessageBox? box = null) : BackgroundService
{
    public const string MeterName = "ServiceDesk.Codes";

    private const int Attempts = 3;
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private readonly Meter meter = new(MeterName);
    private Counter<long> sent = null!;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        sent = meter.CreateCounter<long>("servicedesk.codes.sent", "{code}", "Codes that were handed to the provider, by outcome: accepted, refused, gave_up, expired, failed.");
        await Task.WhenAll(Enumerable.Range(0, settings.Parallel).Select(_ => WorkAsync(stoppingToken)));
    }

    public override void Dispose()
    {
        meter.Dispose();
        base.Dispose();
    }

    private async Task WorkAsync(CancellationToken stopping)
    {
        try
        {
            await foreach (var code in queue.ReadAsync(stopping))
                await SendAsync(code, stopping);
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            // Whoever asked before the host was told to stop waits for a code.
            while (queue.TryTake() is { } code)
                await SendAsync(code, stopping);
        }
    }

    private async Task SendAsync(OutgoingCode code, CancellationToken stopping)
    {
        if (code.Message is not { } message)
            return;
        var (outcome, detail) = await TryAsync(code, message, stopping);
        sent.Add(1, new KeyValuePair<string, object?>("outcome", outcome));
        if (outcome != "accepted")
            logger.LogWarning("A code for {Mobile} was not sent: {Outcome} {Detail}", MobileNumber.Masked(message.To), outcome, detail);
    }

    private async Task<(string Outcome, string? Detail)> TryAsync(OutgoingCode code, OutgoingMessage message, CancellationToken stopping)
    {
        for (var attempt = 1; ; attempt++)
        {
            if (time.GetUtcNow() >= code.Until)
                return ("expired", null);
            switch (await HandInAsync(message with { Attempt = attempt }))
            {
                case SendResult.Accepted:
                    box?.Keep(code, message, time.GetUtcNow());
                    return ("accepted", null);
                case SendResult.Refused refused:
                    return ("refused", refused.Detail);
                case SendResult.TryAgain again when attempt == Attempts || stopping.IsCancellationRequested:
                    return ("gave_up", again.Detail);
            }
            await Task.WhenAny(Task.Delay(Pause * attempt, time, stopping));
        }
    }

    /// <summary>What a provider throws would hold the text, and would end the work of all.</summary>
    private async Task<SendResult> HandInAsync(OutgoingMessage message)
    {
        try
        {
            return await provider.SendAsync(message, CancellationToken.None);
        }
        catch (Exception failure)
        {
            return new SendResult.TryAgain(failure.GetType().Name);
        }
    }
}
