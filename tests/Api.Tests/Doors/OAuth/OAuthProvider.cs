using ServiceDesk.Testing.Node;

namespace ServiceDesk.Api.Tests.Doors.OAuth;

/// <summary>A real provider of OpenID Connect (npm's oidc-provider), in a process of its own.</summary>
internal sealed class OAuthProvider : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly NodeProcess process;

    private OAuthProvider(NodeProcess process, string address) => (this.process, Address) = (process, address);

    public string Address { get; }

    /// <param name="callbacks">The addresses that it may send people back to.</param>
    public static async Task<OAuthProvider> StartAsync(params string[] callbacks)
    {
        var process = (await NodeFolder.InstallAsync("Doors/OAuth/npm")).Start("provider.mjs", callbacks);
        var address = await process.Output.ReadLineAsync().WaitAsync(Patience);
        Assert.True(address is not null, $"The provider did not start: {process.Error}");
        return new OAuthProvider(process, address);
    }

    /// <summary>Settings of a host that knows it as <c>real</c>.</summary>
    public string[] Settings(string? userInfo = null) =>
    [
        $"--ServiceDesk:OAuthProviders:real:Authorize={Address}/auth",
        $"--ServiceDesk:OAuthProviders:real:Token={Address}/token",
        $"--ServiceDesk:OAuthProviders:real:UserInfo={userInfo ?? Address + "/me"}",
        "--ServiceDesk:OAuthProviders:real:ClientId=servicedesk",
        "--ServiceDesk:OAuthProviders:real:ClientSecret=secret-of-the-desk",
        "--ServiceDesk:OAuthProviders:real:Scopes=openid profile phone",
        "--ServiceDesk:OAuthProviders:real:Mobile=phone_number",
    ];

    /// <summary>From now on: <c>as maryam</c>, or <c>refuse</c>.</summary>
    public async Task BehaveAsync(string how)
    {
        await process.Input.WriteLineAsync(how);
        await process.Input.FlushAsync();
        // It has notices of its own to give in between.
        while (await process.Output.ReadLineAsync().WaitAsync(Patience) is { } line && line != how)
        {
        }
    }

    /// <summary>Stops it for good; its input ends, and so does it.</summary>
    public async Task StopAsync()
    {
        process.Input.Close();
        await process.ExitAsync(Patience);
    }

    public ValueTask DisposeAsync() => process.DisposeAsync();
}
