using NodaTime;
using ServiceDesk.Domain.Contracts;

namespace ServiceDesk.Domain.Requests;

/// <summary>The unit stayed silent past the promised time, so the same request goes to the head (E-37, X-08).</summary>
/// <param name="By">The applicant, or the product where an organisation lets it happen by itself.</param>
/// <param name="At">When.</param>
/// <param name="FromUnit">The silent unit.</param>
/// <param name="ToUnit">The unit of the head.</param>
/// <param name="NoReplyFrom">The statement that goes with it: no reply stands from this instant…</param>
/// <param name="NoReplyUntil">…until this one.</param>
/// <param name="Due">The instant at which the answer was due.</param>
/// <param name="DataSubject">The applicant, whose explanation the text is.</param>
/// <param name="Text">The applicant's explanation («توضیحات کامل», E-37).</param>
public sealed record RequestEscalated(
    Actor By,
    Instant At,
    string FromUnit,
    string ToUnit,
    Instant NoReplyFrom,
    Instant NoReplyUntil,
    Instant Due,
    string DataSubject,
    [property: PersonalData] string? Text = null) : RequestEvent(By, At), IDataSubject, IHandover;
