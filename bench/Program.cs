using ServiceDesk.Bench;
using ServiceDesk.Bench.Append;
using ServiceDesk.Bench.Deadlines;
using ServiceDesk.Bench.GraphQL;
using ServiceDesk.Bench.Load;
using ServiceDesk.Bench.Messages;
using ServiceDesk.Bench.Rebuild;
using ServiceDesk.Bench.Sessions;
using ServiceDesk.Bench.Statistics;
using ServiceDesk.Bench.Uploads;

if (args is [LoadProcess.Argument])
    return LoadProcess.Run();
if (args is [GatewayProcess.Argument])
    return await GatewayProcess.RunAsync();
if (BenchOptions.Parse(args) is not { } options)
{
    Console.Error.WriteLine("Usage: append|rebuild|deadlines|statistics|graphql|sessions|hostile|messages|upload|all [--seconds n] [--rounds n] [--events n] [--documents n] [--messages n]");
    return 2;
}

await using var server = await BenchServer.StartAsync();
Console.WriteLine(await Machine.DescribeAsync(server));
if (options.Append)
    await new AppendBench(server, options).RunAsync();
if (options.Rebuild)
    await new RebuildBench(server, options).RunAsync();
if (options.Deadlines)
    await new DeadlineBench(server, options).RunAsync();
if (options.Statistics)
    await new StatisticsBench(server, options).RunAsync();
if (options.Sessions)
    await new SessionBench(server, options).RunAsync();
if (options.GraphQL || options.Hostile)
    await new GraphQLBench(server, options).RunAsync();
if (options.Messages)
    await new MessageBench(server, options).RunAsync();
if (options.Uploads)
    await new UploadBench(server, options).RunAsync();
return 0;
