using ServiceDesk.PrivatePostgres;
using ServiceDesk.Testing;

// A process for HostProcess: starts a server, says so, and waits to be killed or told to end.
if (args is ["--dedicated"])
{
    await using var dedicated = await DedicatedServer.StartAsync();
    Announce(dedicated.Server);
}
else
{
    await using var server = await PrivateServer.StartAsync(
        new PrivateServerOptions { DataFolder = args[0], FlushNewCluster = false });
    server.Announce("http://localhost:5080");
    Announce(server);
}

static void Announce(PrivateServer server)
{
    Console.WriteLine($"{server.ProcessId} {server.DataFolder}");
    Console.ReadLine();
}
