using System.Globalization;
using System.Text;
using System.Text.Json;
using NodaTime;
using NodaTime.Text;
using ServiceDesk.Api.Http;
using ServiceDesk.Api.Tenancy;
using ServiceDesk.Domain.Catalogue;
using ServiceDesk.Domain.Requests;
using ServiceDesk.Domain.Text;

namespace ServiceDesk.Api.Requests;

/// <summary>A request's history in words, replayed from its events through the one fold.</summary>
public sealed class RequestHistory
{
    private static readonly JsonSerializerOptions Indented = new(ApiJson.Options) { WriteIndented = true };

    private readonly OrganisationDefinition organisation;
    private readonly CultureInfo culture;
    private readonly RequestState state;

    private RequestHistory(string key, RequestState state, OrganisationDefinition organisation, CultureInfo culture, IReadOnlyList<RequestHistoryEntry> entries)
    {
        (this.organisation, this.culture, this.state) = (organisation, culture, state);
        (Organisation, Entries) = (key, entries);
    }

    public string Organisation { get; }

    public string TrackingCode => state.TrackingCode;

    /// <summary>Where the request stood after the last entry.</summary>
    public RequestStatus Status => state.Status;

    public long Version => state.Version;

    public IReadOnlyList<RequestHistoryEntry> Entries { get; }

    internal static async Task<RequestHistory> OfAsync(RequestStream stream, OrganisationCatalogue catalogue, CultureInfo culture)
    {
        var organisation = await catalogue.DefinitionAsync(stream.Key.Tenant, stream.State.DefinitionVersion);
        var (entries, before) = (new List<RequestHistoryEntry>(), (RequestState?)null);
        foreach (var stored in stream.Events)
        {
            var e = (RequestEvent)stored.Data;
            var after = RequestState.Fold(before, e)!;
            entries.Add(new RequestHistoryEntry(
                stored.Version,
                stored.Type,
                e.At,
                e.By,
                RequestEventWords.Describe(e, before, after, culture, organisation),
                RequestChanges.Between(before, after)));
            before = after;
        }
        return new RequestHistory(stream.Key.Tenant, stream.State, organisation, culture, entries);
    }

    public string ToJson() => JsonSerializer.Serialize(this, Indented);

    public string ToText()
    {
        var text = new StringBuilder();
        text.AppendLine($"{Own(organisation.Name)} · {TrackingCode} · {Own(organisation.Status(Status).Label)}");
        foreach (var entry in Entries)
        {
            text.AppendLine();
            text.AppendLine($"{Number(entry.Version)}. {Moment(entry.At)}");
            text.AppendLine($"   {entry.Words}");
            foreach (var change in entry.Changes)
                text.AppendLine($"   - {Texts.OfChangedField(change.Field, culture)}: {Value(change.Field, change.Before)} → {Value(change.Field, change.After)}");
        }
        return text.ToString().TrimEnd();
    }

    /// <summary>What stands for a code or key, as people of the organisation call it.</summary>
    private string Value(string field, string? value) => (field, value) switch
    {
        (_, null) => "–",
        ("status", _) when Enum.TryParse<RequestStatus>(value, ignoreCase: true, out var status) => Own(organisation.Status(status).Label),
        ("unit", _) when organisation.Unit(value) is { } unit => Own(unit.Name),
        ("service", _) when organisation.Service(value) is { } service => Own(service.Name),
        ("priority", _) when organisation.Service(state.Service)?.Priorities.FirstOrDefault(p => p.Key == value) is { } priority => Own(priority.Name),
        ("answerDue" or "overdueAt" or "pausedSince" or "escalatedAt", _) when InstantPattern.ExtendedIso.Parse(value) is { Success: true } at => Moment(at.Value),
        ("letterDate", _) when Languages.IsPersian(culture) && LocalDatePattern.Iso.Parse(value) is { Success: true } date => Jalali.Short(date.Value),
        _ => value,
    };

    /// <summary>In the organisation's own time; Jalali for Persian readers.</summary>
    private string Moment(Instant at) => Languages.IsPersian(culture)
        ? Digits.ToPersian(Jalali.Short(at, organisation.Calendar.Zone))
        : at.InZone(organisation.Calendar.Zone).ToString("uuuu-MM-dd HH:mm:ss o<m>", CultureInfo.InvariantCulture);

    private string Own(LocalisedText text) => Languages.IsPersian(culture) ? text.Fa : text.En;

    private string Number(long number)
    {
        var digits = number.ToString(CultureInfo.InvariantCulture);
        return Languages.IsPersian(culture) ? Digits.ToPersian(digits) : digits;
    }
}
