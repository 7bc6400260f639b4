using System.Net;
using ServiceDesk.Api.Tests.Hosting;

namespace ServiceDesk.Api.Tests.Doors.OAuth;

/// <summary>A browser that goes where it is led, one step at a time, and keeps cookies.</summary>
internal sealed class OAuthBrowser(Uri host) : IDisposable
{
    private readonly HttpClient client = new(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() }) { BaseAddress = host, Timeout = TimeSpan.FromSeconds(30) };

    /// <summary>Where it was led last.</summary>
    public string? At { get; private set; }

    public async Task<Reply> GoAsync(string address)
    {
        var reply = await Reply.OfAsync(await client.GetAsync(address));
        At = reply.Message.Headers.Location is { } next ? new Uri(new Uri(host, address), next).ToString() : null;
        return reply;
    }

    /// <summary>Goes on until it is led back to the desk, without entering there.</summary>
    /// <returns>The address with which the provider sends it back.</returns>
    public async Task<string> SignInAtProviderAsync(string start)
    {
        (await GoAsync(start)).Is(HttpStatusCode.Redirect);
        for (var step = 0; step < 10; step++)
        {
            if (At!.StartsWith(host.ToString(), StringComparison.Ordinal))
                return At;
            Assert.True((int)(await GoAsync(At)).Status is 302 or 303, At);
        }
        throw new InvalidOperationException("The provider does not lead back.");
    }

    public void Dispose() => client.Dispose();
}
