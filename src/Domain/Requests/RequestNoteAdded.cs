using NodaTime;
using ServiceDesk.Domain.Contracts;

namespace ServiceDesk.Domain.Requests;

/// <summary>Staff wrote an internal note, which no applicant ever sees.</summary>
/// <param name="By">Who wrote it.</param>
/// <param name="At">When.</param>
/// <param name="Text">The note.</param>
/// <param name="DataSubject">The applicant, whom the note is about.</param>
public sealed record RequestNoteAdded(
    Actor By,
    Instant At,
    [property: PersonalData] string Text,
    string DataSubject) : RequestEvent(By, At), IDataSubject;
