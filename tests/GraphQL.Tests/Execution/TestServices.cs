namespace ServiceDesk.GraphQL.Tests.Execution;

/// <summary>Services given by hand, so that the engine's tests need no container.</summary>
internal sealed class TestServices(params object[] services) : IServiceProvider
{
    public object? GetService(Type serviceType) => services.FirstOrDefault(serviceType.IsInstanceOfType);
}
