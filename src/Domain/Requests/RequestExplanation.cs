using System.Globalization;
using NodaTime;
using ServiceDesk.Domain.Catalogue;
using ServiceDesk.Domain.Text;
using ServiceDesk.Domain.Values;

namespace ServiceDesk.Domain.Requests;

/// <summary>The sentences of the guides that tell a person where their request stands and why; dates are Jalali in both languages, values isolated.</summary>
public static class RequestExplanation
{
    /// <summary>Under what it was registered: «درخواست شما با شماره نامه … ثبت شده است» (K-40).</summary>
    public static string Of(RequestApproval approval, DateTimeZone zone, CultureInfo culture) => approval is { LetterNumber: { } number, LetterDate: { } date }
        ? Texts.Format("explanation.approved.letter", culture, Isolated(
            ("letterNumber", number), ("officeTrackingNumber", approval.OfficeTrackingNumber ?? "-"), ("letterDate", Jalali.Short(date))))
        : Texts.Format("explanation.approved", culture, Isolated(("date", Day(approval.At, zone))));

    /// <summary>Why and when it was refused: «درخواست شما به دلیل … مورد تایید نمی‌باشد. در تاریخ … رد شد» (K-36, K-42).</summary>
    /// <param name="refusal">The refusal.</param>
    /// <param name="service">The service, for its reasons in words; their codes stand when null.</param>
    /// <param name="zone">In which the date is told.</param>
    /// <param name="culture">Persian or English.</param>
    public static string Of(RequestRefusal refusal, ServiceDefinition? service, DateTimeZone zone, CultureInfo culture)
    {
        var persian = Languages.IsPersian(culture);
        var reasons = refusal.ReasonCodes.Select(code => service?.Approval?.Reasons.FirstOrDefault(reason => reason.Code == code)?.Text is { } text ? persian ? text.Fa : text.En : code);
        var all = refusal.Text is { } own ? reasons.Append(own) : reasons;
        return Texts.Format("explanation.rejected", culture, Isolated(
            ("reasons", string.Join(persian ? "؛ " : "; ", all.Select(reason => reason.TrimEnd('.')))), ("date", Day(refusal.At, zone))));
    }

    /// <summary>The statement that goes with a citation (E-37); null where no reply was owed.</summary>
    public static string? Of(CitedRequest cited, OrganisationDefinition organisation, CultureInfo culture)
    {
        if (cited is not { NoReplyFrom: { } from, NoReplyUntil: { } until })
        {
            return null;
        }

        var (unit, zone) = (organisation.Unit(cited.Unit)?.Name, organisation.Calendar.Zone);
        return Texts.Format("citation.silence", culture, Isolated(
            ("trackingCode", cited.TrackingCode),
            ("unit", (Languages.IsPersian(culture) ? unit?.Fa : unit?.En) ?? cited.Unit),
            ("noReplyFrom", Jalali.Short(from, zone)),
            ("noReplyUntil", Jalali.Short(until, zone))));
    }

    private static string Day(Instant at, DateTimeZone zone) => Jalali.Short(at.InZone(zone).Date);

    private static FieldValues Isolated(params ReadOnlySpan<(string Name, string Value)> values)
    {
        var isolated = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, value) in values)
        {
            isolated.Add(name, Isolation.Of(value));
        }

        return new FieldValues(isolated);
    }
}
