namespace ServiceDesk.Api.Tests.GraphQLHttp.Hosting;

/// <summary>Waits for what another thread does.</summary>
internal static class Eventually
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    public static async Task IsAsync<T>(T expected, Func<T> actual)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (!EqualityComparer<T>.Default.Equals(expected, actual()) && !patience.IsCancellationRequested)
            await Task.Delay(10);
        Assert.Equal(expected, actual());
    }
}
