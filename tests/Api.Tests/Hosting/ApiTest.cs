namespace ServiceDesk.Api.Tests.Hosting;

/// <summary>A test on the shared host.</summary>
[Collection(Name)]
public abstract class ApiTest(HostFixture fixture)
{
    public const string Name = "host";

    protected HostFixture Fixture { get; } = fixture;

    internal Task<TestHost> HostAsync() => Fixture.HostAsync();
}

[CollectionDefinition(ApiTest.Name)]
public sealed class HostCollection : ICollectionFixture<HostFixture>;
