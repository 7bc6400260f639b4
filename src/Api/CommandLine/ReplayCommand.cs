using System.CommandLine;
using System.Globalization;
using NodaTime.Text;
using ServiceDesk.Api.Requests;
using ServiceDesk.Api.Tenancy;
using ServiceDesk.Domain.Requests;
using ServiceDesk.Domain.Text;
using ServiceDesk.EventStore;
using ServiceDesk.Projections.Tracking;

namespace ServiceDesk.Api.CommandLine;

/// <summary><c>replay &lt;tracking code&gt; [--organisation key] [--at instant|version] [--language fa|en] [--json]</c></summary>
internal static class ReplayCommand
{
    public static Command Create()
    {
        var code = new Argument<string>("tracking code") { Description = "The request's tracking code, or its office tracking number." };
        var organisation = new Option<string?>("--organisation") { Description = "The key of the organisation; all are searched when left out." };
        var at = new Option<string?>("--at") { Description = "As the request stood then: an instant, such as 2026-05-01T12:00:00Z, or a version." };
        var language = new Option<string>("--language") { Description = "fa or en.", DefaultValueFactory = _ => "en" };
        language.AcceptOnlyFromAmong("fa", "en");
        var json = new Option<bool>("--json") { Description = "Prints JSON." };
        var command = new Command("replay", "Prints a request's history from its events: when, who, in which role, what changed.") { code, organisation, at, language, json };
        command.SetAction((parsed, cancellation) => CommandStore.UseAsync(
            async store =>
            {
                var (version, instant) = Moment(parsed.GetValue(at));
                var catalogue = new OrganisationCatalogue(store);
                await catalogue.RefreshAsync(cancellation);
                var key = await FindAsync(store, catalogue, parsed.GetRequiredValue(code), parsed.GetValue(organisation), cancellation);
                var stream = await RequestStream.ReadAsync(store, key, version, instant, cancellation)
                    ?? throw new CommandException("The request did not exist then.");
                var history = await RequestHistory.OfAsync(stream, catalogue, parsed.GetValue(language) == "fa" ? Languages.Persian : Languages.English);
                Console.OutputEncoding = System.Text.Encoding.UTF8;
                Console.WriteLine(parsed.GetValue(json) ? history.ToJson() : history.ToText());
                return 0;
            },
            cancellation));
        return command;
    }

    private static (long? Version, DateTimeOffset? Instant) Moment(string? at)
    {
        if (at is null)
            return (null, null);
        if (long.TryParse(at, NumberStyles.None, CultureInfo.InvariantCulture, out var version))
            return (version, null);
        if (InstantPattern.ExtendedIso.Parse(at) is { Success: true } instant)
            return (null, instant.Value.ToDateTimeOffset());
        return OffsetDateTimePattern.ExtendedIso.Parse(at) is { Success: true } local
            ? (null, local.Value.ToDateTimeOffset())
            : throw new CommandException($"--at '{at}' is neither a version nor an instant such as 2026-05-01T12:00:00Z or 2026-05-01T15:30:00+03:30.");
    }

    private static async Task<StreamKey> FindAsync(EventStore.EventStore store, OrganisationCatalogue catalogue, string typed, string? organisation, CancellationToken cancellation)
    {
        if (organisation is not null && catalogue.Find(organisation) is null)
            throw new CommandException($"There is no organisation {organisation}; there are {string.Join(", ", catalogue.All.Select(o => o.Key))}.");
        var code = TrackingCode.Parse(typed) ?? throw new CommandException($"'{typed}' is no tracking code.");
        var (queries, found) = (new TrackingQueries(store.DataSource), new List<TrackingRow>());
        foreach (var key in organisation is null ? catalogue.All.Select(o => o.Key) : [organisation])
            found.AddRange(await queries.FindByCodeAsync(key, code, cancellation));
        // Our own code comes before an office system's number that happens to look the same.
        var own = found.Where(row => row.TrackingCode == code).ToList();
        return (own.Count > 0 ? own : found) switch
        {
            [var row] => new StreamKey(row.Organisation, row.RequestId),
            [] => throw new CommandException($"There is no request {code}{(organisation is null ? "" : $" at {organisation}")}."),
            var several when several.Select(row => row.Organisation).Distinct().ToList() is { Count: > 1 } at =>
                throw new CommandException($"{code} is a request at {string.Join(", ", at)}; say which with --organisation."),
            var several => throw new CommandException($"{several.Count} requests bear {code}; their tracking codes are {string.Join(", ", several.Select(row => row.TrackingCode))}."),
        };
    }
}
