using Npgsql;

namespace ServiceDesk.Api.Sessions;

/// <summary>Forgets sessions that have ended. None of them counts any more; this only frees their room.</summary>
internal sealed class SessionExpiry(SignInSessions sessions, TimeProvider time, ILogger<SessionExpiry> logger) : BackgroundService
{
    private const int Batch = 1000;
    private static readonly TimeSpan Every = TimeSpan.FromMinutes(10);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                while (await sessions.ForgetEndedAsync(Batch, stoppingToken) == Batch)
                {
                }
            }
            catch (NpgsqlException failure)
            {
                logger.LogWarning("Ended sessions could not be forgotten: {Reason}", failure.Message);
            }
            await Task.Delay(Every, time, stoppingToken);
        }
    }
}
