using System.CommandLine;
using System.Globalization;
using ServiceDesk.Api.Webhooks;

namespace ServiceDesk.Api.CommandLine;

/// <summary><c>webhooks [&lt;key&gt; --replay-after &lt;position&gt;]</c></summary>
internal static class WebhooksCommand
{
    public static Command Create()
    {
        var key = new Argument<string?>("key") { Description = "The subscription's key; none lists all.", Arity = ArgumentArity.ZeroOrOne };
        var after = new Option<long?>("--replay-after") { Description = "Everything after this position is sent again; 0 for all there is." };
        var command = new Command("webhooks", "Lists how far webhooks have come, or lets one begin anew after a position.") { key, after };
        command.SetAction((parsed, cancellation) => CommandStore.UseAsync(store => RunAsync(store, parsed.GetValue(key), parsed.GetValue(after), cancellation), cancellation));
        return command;
    }

    private static async Task<int> RunAsync(EventStore.EventStore store, string? key, long? after, CancellationToken cancellation)
    {
        var positions = new WebhookPositions(store.DataSource);
        if (key is null != after is null || after < 0)
            throw new CommandException("A replay needs the subscription's key and --replay-after with a position from 0.");
        if (key is not null && !await positions.ReplayAsync(key, after!.Value, TimeProvider.System.GetUtcNow(), cancellation))
            throw new CommandException($"There is no webhook {key}; there are {string.Join(", ", (await positions.ListAsync(cancellation)).Select(webhook => webhook.Key))}.");
        var head = await store.HeadAsync(cancellation);
        foreach (var webhook in await positions.ListAsync(cancellation))
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{webhook.Key}: at {webhook.Position} of {head}{(webhook.LastError is { } error ? $", try {webhook.Attempts} in vain: {error}" : "")}"));
        return 0;
    }
}
