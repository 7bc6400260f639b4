using Npgsql;
using ServiceDesk.Api.Doors.Directories;
using ServiceDesk.Api.Files.Scanning;
using ServiceDesk.Api.Http;
using ServiceDesk.Api.Messages;
using ServiceDesk.Api.Messages.Sending;
using ServiceDesk.Api.OpenApi;
using ServiceDesk.Api.Security;
using ServiceDesk.Api.Webhooks;
using ServiceDesk.Domain.Rights;
using ServiceDesk.EventStore.Projections;

namespace ServiceDesk.Api.Health;

/// <summary>For orchestrators and operators: is the process alive, and can it work.</summary>
internal static class HealthEndpoints
{
    // Counted one by one: a long queue is counted only so far.
    private const int MostWaiting = 1_000;

    // A load balancer asks again; it must not wait for a database that hangs.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    public static void MapHealth(this IEndpointRouteBuilder app)
    {
        app.MapGet("/health/live", (Delegate)((HttpContext context) => WriteAsync(context, StatusCodes.Status200OK, new { Status = "healthy" })))
            .RequireRight(OrganisationAct.CheckHealth).DescribeLiveness();
        app.MapGet("/health/ready", (Delegate)ReadyAsync)
            .RequireRight(OrganisationAct.CheckHealth).DescribeReadiness();
    }

    private static async Task ReadyAsync(HttpContext context)
    {
        var report = await ReportAsync(context.RequestServices, context.RequestAborted);
        await WriteAsync(context, report.Head is null ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status200OK, report);
    }

    private static async Task<HealthReport> ReportAsync(IServiceProvider services, CancellationToken cancellation)
    {
        var store = services.GetRequiredService<EventStore.EventStore>();
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(Patience);
        try
        {
            var head = await store.HeadAsync(patience.Token);
            var projections = (await store.Projections.StatusAsync(patience.Token)).Select(Of).ToList();
            var (providers, attempts) = (services.GetRequiredService<MessageProviders>(), services.GetRequiredService<MessageAttempts>());
            var messages = new MessageHealth(providers.Names.Count == 0 ? MessageHealth.Nobody : string.Join(", ", providers.Names), await attempts.WaitingAsync(MostWaiting, patience.Token));
            var unsent = await attempts.AnyUnsentAsync(providers.Channels.Select(sent => sent.Channel), patience.Token);
            var files = new FileHealth(await ScannerAsync(services, patience.Token), await services.GetRequiredService<ContentScans>().WaitingAsync(MostWaiting, patience.Token));
            var directories = await services.GetRequiredService<DirectoryConnections>().HealthAsync(patience.Token);
            var subscriptions = services.GetRequiredService<IReadOnlyList<WebhookSettings>>().Select(webhook => webhook.Key).ToHashSet();
            var webhooks = (await services.GetRequiredService<WebhookPositions>().ListAsync(patience.Token))
                .Where(webhook => subscriptions.Contains(webhook.Key)).Select(webhook => new WebhookHealth(webhook.Key, head - webhook.Position, webhook.Attempts)).ToList();
            var degraded = projections.Exists(projection => projection.Failing || projection.Parked.Count > 0) || unsent || files.Scanner == FileHealth.Silent
                || directories.Any(directory => !directory.Reachable) || webhooks.Exists(webhook => webhook.Attempts > 0);
            return new HealthReport(degraded ? "degraded" : "healthy", "reachable", head, projections, messages, files, directories, webhooks);
        }
        catch (Exception failure) when (failure is NpgsqlException or TimeoutException or OperationCanceledException && !cancellation.IsCancellationRequested)
        {
            return new HealthReport("unhealthy", "unreachable", null, null, null, null, null, null);
        }
    }

    private static async Task<string> ScannerAsync(IServiceProvider services, CancellationToken cancellation) =>
        services.GetService<ClamdScanner>() is not { } scanner ? FileHealth.None
        : await scanner.AnswersAsync(cancellation) ? FileHealth.Answers
        : FileHealth.Silent;

    private static ProjectionHealth Of(ProjectionStatus status) => new(
        status.Name,
        status.Position,
        status.Head - status.Position,
        status.LastError is not null,
        [.. status.Parked.Select(parked => new ParkedStreamHealth(parked.Stream.Tenant, parked.Stream.Id, parked.Version, parked.Position, parked.ParkedAt))]);

    private static Task WriteAsync<T>(HttpContext context, int status, T report)
    {
        context.Response.Headers.CacheControl = "no-store";
        return JsonAnswer.WriteAsync(context, status, report);
    }
}
