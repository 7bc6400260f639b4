using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using ServiceDesk.Api.Registries;
using ServiceDesk.Api.Tests.Hosting;
using ServiceDesk.Api.Tests.Messages;

namespace ServiceDesk.Api.Tests.Registries;

/// <summary>One registry called <c>people</c>, connected as a host connects it, without a host.</summary>
internal sealed class Connection : IDisposable
{
    private readonly ServiceProvider services;

    /// <param name="settings">The settings below <c>ServiceDesk:Registries:people</c>.</param>
    public Connection(Dictionary<string, string?> settings)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create($"ServiceDesk:Registries:people:{setting.Key}", setting.Value)))
            .Build();
        var collection = new ServiceCollection();
        collection.AddLogging(logging => logging.AddProvider(Log)).AddSingleton<TimeProvider>(Clock);
        collection.AddRegistries(configuration);
        services = collection.BuildServiceProvider();
    }

    public TestClock Clock { get; } = new();

    public LogLines Log { get; } = new();

    public Task<Domain.Registries.RegistryAnswer> AskAsync(string nationalCode, params ReadOnlySpan<(string Name, string Value)> values) =>
        services.GetRequiredService<Api.Registries.Registries>().AskAsync(
            "people", new Domain.Registries.RegistryQuestion(nationalCode, Domain.Values.FieldValues.Of(values)), CancellationToken.None);

    public void Dispose() => services.Dispose();
}
