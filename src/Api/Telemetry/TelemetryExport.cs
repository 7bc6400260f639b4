using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;
using ServiceDesk.Api.Doors.Codes.Sending;
using ServiceDesk.GraphQL.Telemetry;

namespace ServiceDesk.Api.Telemetry;

/// <summary>
/// Sends spans and measurements by OTLP for as long as the host runs, to where <c>OTEL_EXPORTER_OTLP_ENDPOINT</c> and its kin say (OpenTelemetry's standard variables). Spans hold names,
/// durations and error codes; no document, variable, header or address' query.
/// </summary>
internal sealed class TelemetryExport(IConfiguration configuration) : IHostedService, IDisposable
{
    /// <summary>The variable that turns it on.</summary>
    public const string Endpoint = "OTEL_EXPORTER_OTLP_ENDPOINT";

    private const string ServiceName = "servicedesk";

    private static readonly string[] Sources = [EngineTelemetry.Name, "Microsoft.AspNetCore", "Npgsql"];
    private static readonly string[] Meters = [EngineTelemetry.Name, EventStore.EventStore.MeterName, CodeSender.MeterName, "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "Npgsql"];

    private TracerProvider? tracing;
    private MeterProvider? metering;

    public bool IsOn => tracing is not null;

    public Task StartAsync(CancellationToken cancellation)
    {
        if (string.IsNullOrWhiteSpace(configuration[Endpoint]))
            return Task.CompletedTask;
        tracing = Sdk.CreateTracerProviderBuilder()
            .ConfigureServices(services => services.AddSingleton(configuration))
            .ConfigureResource(Describe)
            .AddSource(Sources)
            .AddProcessor(new SecretRemoval())
            .AddOtlpExporter()
            .Build();
        metering = Sdk.CreateMeterProviderBuilder()
            .ConfigureServices(services => services.AddSingleton(configuration))
            .ConfigureResource(Describe)
            .AddMeter(Meters)
            .AddOtlpExporter()
            .Build();
        return Task.CompletedTask;
    }

    /// <summary>Sends what has not been sent yet.</summary>
    public Task StopAsync(CancellationToken cancellation)
    {
        Dispose();
        return Task.CompletedTask;
    }

    public void Dispose()
    {
        tracing?.Dispose();
        metering?.Dispose();
    }

    /// <summary>What the variables say comes last, and so goes before.</summary>
    private static void Describe(ResourceBuilder resource) => resource.Clear()
        .AddService(ServiceName, serviceVersion: typeof(TelemetryExport).Assembly.GetName().Version?.ToString())
        .AddTelemetrySdk()
        .AddEnvironmentVariableDetector();
}
