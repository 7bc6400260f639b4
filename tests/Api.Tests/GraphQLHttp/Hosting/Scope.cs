namespace ServiceDesk.Api.Tests.GraphQLHttp.Hosting;

/// <summary>A service of which each operation has its own.</summary>
public sealed class Scope
{
    public Guid Id { get; } = Guid.NewGuid();
}
