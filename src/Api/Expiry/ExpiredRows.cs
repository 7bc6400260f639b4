using Npgsql;
using ServiceDesk.Api.Hosting;

namespace ServiceDesk.Api.Expiry;

/// <summary>Deletes rows that mean nothing any more; nothing waits for that, for whoever reads them looks at their end.</summary>
internal sealed class ExpiredRows(NpgsqlDataSource dataSource, TimeProvider time, ILogger<ExpiredRows> logger) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromMinutes(10);

    /// <summary>Each deletes what has ended before $1.</summary>
    private static readonly string[] Statements =
    [
        "Limits/delete_ended.sql",
        "Doors/Codes/delete_ended.sql", "Doors/NationalCode/delete_ended.sql",
        "Doors/Humanity/delete_ended_images.sql",
        "Doors/Humanity/delete_spent_work.sql",
        "Sessions/delete_ended.sql",
    ];

    /// <summary>Deletes what has ended; returns how many rows.</summary>
    public async Task<int> SweepAsync(CancellationToken cancellation)
    {
        var deleted = 0;
        foreach (var path in Statements)
        {
            await using var statement = dataSource.CreateStatement(path, time.GetUtcNow());
            deleted += await statement.ExecuteNonQueryAsync(cancellation);
        }
        return deleted;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await SweepAsync(stoppingToken);
            }
            catch (NpgsqlException failure)
            {
                logger.LogWarning("Expired rows could not be deleted: {Reason}", failure.Message);
            }
            await Task.Delay(Every, time, stoppingToken);
        }
    }
}
