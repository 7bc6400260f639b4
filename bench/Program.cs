using ServiceDesk.Bench;
using ServiceDesk.Bench.Append;
using ServiceDesk.Bench.Rebuild;

if (BenchOptions.Parse(args) is not { } options)
{
    Console.Error.WriteLine("Usage: append|rebuild|all [--seconds n] [--rounds n] [--events n]");
    return 2;
}

await using var server = await BenchServer.StartAsync();
Console.WriteLine(await Machine.DescribeAsync(server));
if (options.Append)
    await new AppendBench(server, options).RunAsync();
if (options.Rebuild)
    await new RebuildBench(server, options).RunAsync();
return 0;
