using System.Globalization;
using Npgsql;
using ServiceDesk.Api.Hosting;

namespace ServiceDesk.Api.Commands;

/// <summary>Forgets what commands were answered long ago: nobody sends a command again after so long a time.</summary>
internal sealed class AnswerExpiry(EventStore.EventStore store, IConfiguration configuration, TimeProvider time, ILogger<AnswerExpiry> logger) : BackgroundService
{
    private const string Setting = "ServiceDesk:Idempotency:KeptDays";
    private const int DefaultDays = 30;
    private const int Batch = 1000;
    private static readonly TimeSpan Every = TimeSpan.FromHours(1);

    // Read when the host is put together, so that a wrong one stops it from starting.
    private readonly TimeSpan kept = Kept(configuration[Setting]);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                while (await store.ForgetAnswersAsync(time.GetUtcNow() - kept, Batch, stoppingToken) == Batch)
                {
                }
            }
            catch (NpgsqlException failure)
            {
                logger.LogWarning("Old answers could not be forgotten: {Reason}", failure.Message);
            }
            await Task.Delay(Every, time, stoppingToken);
        }
    }

    /// <summary>How long answers are kept: whole days, at least one.</summary>
    /// <exception cref="SettingException">The setting is no such number.</exception>
    internal static TimeSpan Kept(string? setting) =>
        string.IsNullOrWhiteSpace(setting) ? TimeSpan.FromDays(DefaultDays)
        : int.TryParse(setting, NumberStyles.None, CultureInfo.InvariantCulture, out var days) && days is >= 1 and <= 36_500 ? TimeSpan.FromDays(days)
        : throw new SettingException($"{Setting} is a number of days from 1 to 36500, not '{setting}'.");
}
