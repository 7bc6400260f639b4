using ServiceDesk.Testing.Dovecot;

namespace ServiceDesk.Api.Tests.Mailboxes;

/// <summary>One mail server for the tests of a class; started by the first of them, so that skipped tests start none.</summary>
public sealed class DovecotFixture : IAsyncLifetime
{
    public const string Maryam = "m.akbari@ikiu.ac.ir";

    /// <summary>What a clumsy client would take for the end of a word, a line or a literal; and letters and digits of an Arabic keyboard, which this server knows as they are.</summary>
    public const string MaryamsPassword = "the \"old\" {5} \\ رمز ١٢ يك";

    private readonly Lazy<Task<DovecotServer>> server = new(() => DovecotServer.StartAsync(Mailboxes));

    public static IReadOnlyDictionary<string, string> Mailboxes { get; } = new Dictionary<string, string>
    {
        [Maryam] = MaryamsPassword,
        ["office"] = "password of the office",
        ["hidden"] = "secret",
    };

    public Task<DovecotServer> ServerAsync() => server.Value;

    Task IAsyncLifetime.InitializeAsync() => Task.CompletedTask;

    async Task IAsyncLifetime.DisposeAsync()
    {
        if (server.IsValueCreated)
            await (await server.Value).DisposeAsync();
    }
}
