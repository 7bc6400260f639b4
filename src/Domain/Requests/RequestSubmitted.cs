using NodaTime;
using ServiceDesk.Domain.Contracts;
using ServiceDesk.Domain.Files;
using ServiceDesk.Domain.Values;

namespace ServiceDesk.Domain.Requests;

/// <summary>A person handed in a request; the stream begins with it.</summary>
/// <param name="By">The applicant, or who submitted on their behalf.</param>
/// <param name="At">The instant of registration, from which the answer is promised (E-32).</param>
/// <param name="TrackingCode">The code the person follows the request by (E-25, F-27).</param>
/// <param name="Service">The key of the service.</param>
/// <param name="DefinitionVersion">The version of the organisation's definition that the request stays pinned to.</param>
/// <param name="Unit">The key of the addressed unit (K-13, F-23).</param>
/// <param name="ApprovalNeeded">Whether an approver has to accept it before it reaches the unit (K-33, K-34).</param>
/// <param name="Applicant">Whose request it is.</param>
/// <param name="SenderName">The person or company named as sender (K-12).</param>
/// <param name="Subject">The subject, at most 200 characters (F-18).</param>
/// <param name="Fields">The values of the service's own fields.</param>
/// <param name="Body">The text; null where the letter is a file (K-16).</param>
/// <param name="Priority">The key of the chosen priority (E-16); null where the service has none.</param>
/// <param name="AnswerDue">When an answer is due; null where nothing is promised or approval comes first.</param>
/// <param name="CitedTrackingCode">The tracking code of an earlier request that this one cites (E-37, X-08).</param>
/// <param name="Cites">The same request, found to be the applicant's own; null in events of before that was looked at.</param>
/// <param name="Corrects">The refused request in whose place this one comes (K-36); null where it is the first.</param>
/// <param name="Files">The letter where it is a file (K-16), its attachments, and the files of its fields; null when there are none.</param>
/// <param name="Step">The step that it begins in (I-23); null where the service has none or approval comes first.</param>
public sealed record RequestSubmitted(
    Actor By,
    Instant At,
    string TrackingCode,
    string Service,
    int DefinitionVersion,
    string Unit,
    bool ApprovalNeeded,
    Applicant Applicant,
    [property: PersonalData] string SenderName,
    [property: PersonalData] string Subject,
    [property: PersonalData] FieldValues Fields,
    [property: PersonalData] string? Body = null,
    string? Priority = null,
    Instant? AnswerDue = null,
    string? CitedTrackingCode = null,
    CitedRequest? Cites = null,
    CorrectedRequest? Corrects = null,
    [property: PersonalData] ValueList<RequestFile>? Files = null,
    RequestStep? Step = null) : RequestEvent(By, At), IDataSubject, IBringsFiles
{
    public string DataSubject => Applicant.Id;
}
