namespace ServiceDesk.GraphQL.Tests.Telemetry;

/// <summary>Listeners hear the whole process, so nothing else may run beside these tests.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class TelemetryCollection
{
    public const string Name = "Telemetry";
}
