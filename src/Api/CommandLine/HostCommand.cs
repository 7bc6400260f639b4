using ServiceDesk.Api.Hosting;

namespace ServiceDesk.Api.CommandLine;

/// <summary>Runs the host until it is told to stop.</summary>
internal static class HostCommand
{
    public static async Task<int> RunAsync(string[] args, CancellationToken cancellation)
    {
        await using var host = await ServiceDeskHost.StartAsync(args, cancellation: cancellation);
        Console.WriteLine(WelcomeText.Of(host));
        await Task.WhenAny(host.WaitForShutdownAsync(), Task.Delay(Timeout.Infinite, cancellation));
        return 0;
    }
}
