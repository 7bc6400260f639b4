using ServiceDesk.PrivatePostgres;

// A host for HostProcess: starts a server on the given folder, says so, and waits to be killed or told to end.
await using var server = await PrivateServer.StartAsync(
    new PrivateServerOptions { DataFolder = args[0], FlushNewCluster = false });
server.Announce("http://localhost:5080");
Console.WriteLine(server.ProcessId);
Console.ReadLine();
