namespace ServiceDesk.GraphQL.Tests.HostileDocuments;

/// <summary>Tests that look at the memory of the whole process, so nothing else runs beside them.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class AmplificationCollection
{
    public const string Name = "Amplification";
}
