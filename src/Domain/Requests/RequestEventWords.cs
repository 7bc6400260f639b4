using System.Globalization;
using NodaTime;
using ServiceDesk.Domain.Catalogue;
using ServiceDesk.Domain.Messages;
using ServiceDesk.Domain.Text;
using ServiceDesk.Domain.Values;

namespace ServiceDesk.Domain.Requests;

/// <summary>Every event in words, for auditors and for the history that staff read; deterministic, from the event and the states around it.</summary>
public static class RequestEventWords
{
    /// <summary>What happened, in one sentence without the free texts that people wrote.</summary>
    /// <param name="event">The event.</param>
    /// <param name="before">The state before it; null for a submission.</param>
    /// <param name="after">The state after it.</param>
    /// <param name="culture">Persian or English.</param>
    /// <param name="organisation">The definition the request is pinned to, for the names of units and reasons; their keys stand when null.</param>
    public static string Describe(
        RequestEvent @event,
        RequestState? before,
        RequestState after,
        CultureInfo culture,
        OrganisationDefinition? organisation = null)
    {
        var words = new Naming(culture, organisation, after);
        var (key, details) = Sentence(@event, words);
        var parameters = new Dictionary<string, string>(details, StringComparer.Ordinal)
        {
            ["name"] = @event.By.Name,
            ["role"] = Texts.OfRole(@event.By, culture),
        };
        var name = $"event.{RequestEventContracts.NameOf(@event)}";
        return string.Join(' ', [
            Texts.Format(name + key, culture, parameters),
            .. Additions(@event, words).Select(addition => Texts.Format(name + addition.Variant, culture, addition.Details)),
        ]);
    }

    /// <summary>Sentences after the first, each where there is something to say.</summary>
    private static IEnumerable<(string Variant, FieldValues Details)> Additions(RequestEvent @event, Naming words)
    {
        if (@event is RequestSubmitted { Corrects: { } corrected })
        {
            yield return (".corrects", FieldValues.Of(("trackingCode", corrected.TrackingCode)));
        }

        if (@event is RequestSubmitted { Cites: { } cited })
        {
            yield return cited is { NoReplyFrom: { } from, NoReplyUntil: { } until }
                ? (".cites.silence", FieldValues.Of(
                    ("trackingCode", cited.TrackingCode), ("unit", words.Unit(cited.Unit)), ("noReplyFrom", words.Moment(from)), ("noReplyUntil", words.Moment(until))))
                : (".cites", FieldValues.Of(("trackingCode", cited.TrackingCode)));
        }
    }

    /// <summary>The variant of the sentence, if the event has several, and what it names.</summary>
    private static (string Variant, FieldValues Details) Sentence(RequestEvent @event, Naming words) => @event switch
    {
        RequestSubmitted e => ("", FieldValues.Of(("trackingCode", e.TrackingCode), ("unit", words.Unit(e.Unit)))),
        RequestApproved { LetterNumber: { } number, LetterDate: { } date } e => (".letter", FieldValues.Of(
            ("letterNumber", number), ("letterDate", words.Date(date)), ("officeTrackingNumber", e.OfficeTrackingNumber ?? "-"))),
        RequestApproved => ("", FieldValues.Empty),
        RequestRejected { ReasonCodes.Count: > 0 } e => (".reasons", FieldValues.Of(("reasons", words.Reasons(e.ReasonCodes)))),
        RequestRejected => ("", FieldValues.Empty),
        RequestReplied { Clock: ClockChange.Resumes, AnswerDue: { } due } => (".resumes", FieldValues.Of(("due", words.Moment(due)))),
        RequestReplied { Clock: ClockChange.Pauses } => (".pauses", FieldValues.Empty),
        RequestReplied { By.Role: Role.Applicant } => (".applicant", FieldValues.Empty),
        RequestReplied { Final: true } => (".final", FieldValues.Empty),
        RequestReplied => ("", FieldValues.Empty),
        RequestNoteAdded => ("", FieldValues.Empty),
        RequestAssigned { From: { } from } e => (".again", FieldValues.Of(("from", from.Name), ("to", e.To.Name))),
        RequestAssigned e => ("", FieldValues.Of(("to", e.To.Name))),
        RequestReferred e => ("", FieldValues.Of(("from", words.Unit(e.FromUnit)), ("to", words.Unit(e.ToUnit)))),
        RequestEscalated e => ("", FieldValues.Of(
            ("from", words.Unit(e.FromUnit)),
            ("to", words.Unit(e.ToUnit)),
            ("noReplyFrom", words.Moment(e.NoReplyFrom)),
            ("noReplyUntil", words.Moment(e.NoReplyUntil)))),
        RequestWithdrawn => ("", FieldValues.Empty),
        RequestClosed => ("", FieldValues.Empty),
        RequestReopened => ("", FieldValues.Empty),
        RequestOverdue e => ("", FieldValues.Of(("due", words.Moment(e.Due)))),
        RequestDeadlineMoved { Days.Count: > 0 } e => (".days", FieldValues.Of(("from", words.Moment(e.From)), ("to", words.Moment(e.To)), ("days", words.Days(e.Days)))),
        RequestDeadlineMoved e => ("", FieldValues.Of(("from", words.Moment(e.From)), ("to", words.Moment(e.To)))),
        RequestMessageQueued { RetryOf: not null } e => (".again", FieldValues.Of(("message", words.Message(e.Template)))),
        RequestMessageQueued e => ("", FieldValues.Of(("message", words.Message(e.Template)))),
        RequestMessageAccepted e => (e.Uncertain == true ? ".uncertain" : "", FieldValues.Of(("message", words.Message(e.Message)))),
        RequestMessageDelivered e => ("", FieldValues.Of(("message", words.Message(e.Message)))),
        RequestMessageFailed e => (e.Uncertain == true ? ".uncertain" : "", FieldValues.Of(("message", words.Message(e.Message)), ("why", words.Failure(e.Why)))),
        RequestStepTaken e => (e.FromUnit == e.ToUnit ? "" : ".unit", FieldValues.Of(
            ("transition", words.Transition(e.Transition)),
            ("from", words.Step(e.From.Key)),
            ("to", words.Step(e.To.Key)),
            ("unit", words.Unit(e.ToUnit)))),
        _ => throw new InvalidOperationException($"No words for {@event.GetType().Name}."),
    };

    /// <summary>Names of units, reasons and moments in one language.</summary>
    internal sealed class Naming(CultureInfo culture, OrganisationDefinition? organisation, RequestState state)
    {
        public string Unit(string key) => Own(organisation?.Unit(key)?.Name) ?? key;

        public string Transition(string key) => Own(Steps?.Transition(key)?.Label) ?? key;

        public string Step(string key) => Own(Steps?.State(key)?.Label) ?? key;

        public string Days(ValueList<ChangedDay> days) => string.Join(
            Languages.IsPersian(culture) ? "؛ " : "; ",
            days.Select(day => (Languages.IsPersian(culture) ? day.ReasonFa : day.ReasonEn) is { } reason ? $"{Date(day.Date)} ({reason})" : Date(day.Date)));

        public string Reasons(ValueList<string> codes)
        {
            var known = organisation?.Service(state.Service)?.Approval?.Reasons;
            var texts = codes.Select(code => Own(known?.FirstOrDefault(reason => reason.Code == code)?.Text) ?? code);
            return string.Join(Languages.IsPersian(culture) ? "؛ " : "; ", texts.Select(text => text.TrimEnd('.')));
        }

        /// <summary>Jalali in Persian, ISO in English: a letter's date is read beside the letter.</summary>
        public string Date(LocalDate date) => Languages.IsPersian(culture)
            ? Jalali.Short(date)
            : date.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture);

        public string Moment(Instant instant)
        {
            var zone = organisation?.Calendar.Zone ?? DateTimeZone.Utc;
            return Languages.IsPersian(culture)
                ? Jalali.Short(instant, zone)
                : instant.InZone(zone).ToString("uuuu-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
        }

        /// <summary>What a message tells, never what it says: the product's templates have names, an organisation's own are called by their keys.</summary>
        public string Message(string template) => Texts.Find($"template.{template}", culture) ?? template;

        public string Message(Guid id) => state.Notifications.FirstOrDefault(told => told.Id == id) is { } told ? Message(told.Template) : "-";

        public string Failure(MessageFailure why) => Texts.Of(why, culture);

        private StepProcess? Steps => organisation?.Service(state.Service)?.Steps;

        private string? Own(LocalisedText? text) => Languages.IsPersian(culture) ? text?.Fa : text?.En;
    }
}
