using NodaTime;
using ServiceDesk.Domain.Contracts;
using ServiceDesk.Domain.Files;
using ServiceDesk.Domain.Values;

namespace ServiceDesk.Domain.Requests;

/// <summary>The applicant or the unit wrote into the request's thread (E-31, E-35, I-18).</summary>
/// <param name="By">Who wrote it; the role tells applicant from staff.</param>
/// <param name="At">When.</param>
/// <param name="Text">The message.</param>
/// <param name="Final">Whether the unit calls it its final answer (F-33); never for an applicant.</param>
/// <param name="DataSubject">The applicant, whose matter the text is.</param>
/// <param name="AnswerDue">When the next answer is due, where an applicant's message starts the clock again or lets it run on.</param>
/// <param name="Clock">What it does to the clock otherwise than usual: usually a unit's message stops it, and an applicant's starts a new one.</param>
/// <param name="Files">Its attachments; null when there are none.</param>
public sealed record RequestReplied(
    Actor By,
    Instant At,
    [property: PersonalData] string Text,
    bool Final,
    string DataSubject,
    Instant? AnswerDue = null,
    ClockChange? Clock = null,
    [property: PersonalData] ValueList<RequestFile>? Files = null) : RequestEvent(By, At), IDataSubject, IBringsFiles;
