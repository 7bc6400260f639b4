using System.Text.Json;
using NodaTime;
using NodaTime.Text;
using ServiceDesk.Domain.Values;

namespace ServiceDesk.Domain.Requests;

/// <summary>What an event changed, found by comparing the states around it, so that it cannot differ from the fold.</summary>
public static class RequestChanges
{
    private static readonly (string Field, Func<RequestState, string?> Value)[] Compared =
    [
        ("status", state => LifeCycle.Name(state.Status)),
        ("unit", state => state.Unit),
        ("assignee", state => state.Assignee?.Id),
        ("letterNumber", state => state.Approval?.LetterNumber),
        ("letterDate", state => state.Approval?.LetterDate is { } date ? LocalDatePattern.Iso.Format(date) : null),
        ("officeTrackingNumber", state => state.Approval?.OfficeTrackingNumber),
        ("reasonCodes", state => state.Refusal is { } refusal ? string.Join(", ", refusal.ReasonCodes) : null),
        ("answerDue", state => Text(state.AnswerDue)),
        ("overdueAt", state => Text(state.OverdueAt)),
        ("pausedSince", state => Text(state.PausedSince)),
        ("escalatedAt", state => Text(state.EscalatedAt)),
        ("step", state => state.StandingStep?.Key),
        ("stepFields", state => state.StepFields.Count == 0 ? null : string.Join(", ", state.StepFields.Keys)),
        ("messages", state => Count(state.Messages.Count)),
        ("notes", state => Count(state.Notes.Count)),
        ("files", state => Count(state.AllFiles.Count())),
        ("notifications", state => Statuses(state.Notifications)),
        ("trackingCode", state => state.TrackingCode),
        ("service", state => state.Service),
        ("priority", state => state.Priority),
        ("cites", state => state.Cites?.TrackingCode),
        ("corrects", state => state.Corrects?.TrackingCode),
    ];

    /// <summary>The names of everything that is compared.</summary>
    public static IReadOnlyList<string> Fields { get; } = [.. Compared.Select(compared => compared.Field)];

    /// <summary>What differs between two states; before the submission there is none. Codes and keys, not words; no free text.</summary>
    public static ValueList<RequestChange> Between(RequestState? before, RequestState after) => Compared
        .Select(compared => new RequestChange(compared.Field, before is null ? null : compared.Value(before), compared.Value(after)))
        .Where(change => change.Before != change.After)
        .ToValueList();

    private static string? Text(Instant? instant) => instant is { } at ? InstantPattern.ExtendedIso.Format(at) : null;

    private static string? Statuses(ValueList<RequestNotification> notifications) =>
        notifications.Count == 0 ? null : string.Join(", ", notifications.Select(told => JsonNamingPolicy.CamelCase.ConvertName(told.Status.ToString())));

    private static string? Count(int count) => count == 0 ? null : count.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
