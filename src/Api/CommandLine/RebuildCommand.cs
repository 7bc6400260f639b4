using System.CommandLine;
using System.Diagnostics;

namespace ServiceDesk.Api.CommandLine;

/// <summary><c>rebuild &lt;projection&gt;</c></summary>
internal static class RebuildCommand
{
    public static Command Create()
    {
        var projection = new Argument<string>("projection") { Description = "The read model's name, such as Tracking, or 'all'." };
        var command = new Command("rebuild", "Builds a read model anew from the events, beside the live one, and switches.") { projection };
        command.SetAction((parsed, cancellation) => CommandStore.UseAsync(store => RunAsync(store, parsed.GetRequiredValue(projection), cancellation), cancellation));
        return command;
    }

    private static async Task<int> RunAsync(EventStore.EventStore store, string projection, CancellationToken cancellation)
    {
        var names = store.Projections.Names.Where(name => projection == "all" || name.Equals(projection, StringComparison.OrdinalIgnoreCase)).ToList();
        if (names.Count == 0)
            throw new CommandException($"There is no read model {projection}; there are {string.Join(", ", store.Projections.Names)}.");
        var parked = 0;
        foreach (var name in names)
        {
            var clock = Stopwatch.StartNew();
            var events = await store.Projections.RebuildAsync(name, cancellation);
            Console.WriteLine($"{name}: rebuilt from {events} events in {clock.Elapsed.TotalSeconds:0.0} s");
            foreach (var stream in (await store.Projections.StatusAsync(cancellation)).Single(status => status.Name == name).Parked)
            {
                parked++;
                Console.Error.WriteLine($"{name}: stream {stream.Stream.Id} of {stream.Stream.Tenant} is parked from version {stream.Version} on: {stream.Error}");
            }
        }
        return parked == 0 ? 0 : 1;
    }
}
