using NodaTime;
using ServiceDesk.Domain.Contracts;
using ServiceDesk.Domain.Files;
using ServiceDesk.Domain.Values;

namespace ServiceDesk.Domain.Requests;

/// <summary>Somebody took the request from one state of its service's steps to another (I-25…I-33).</summary>
/// <param name="By">Who took the step.</param>
/// <param name="At">When.</param>
/// <param name="Transition">The key of the transition.</param>
/// <param name="From">The step that the request was in.</param>
/// <param name="To">The step that it is in now; an end ends the request.</param>
/// <param name="FromUnit">The unit that had it.</param>
/// <param name="ToUnit">The unit that has it now; the same where the step does not move it.</param>
/// <param name="Fields">What was filled in.</param>
/// <param name="DataSubject">The applicant, whose matter it is.</param>
/// <param name="Text">What was written with it; stands in the thread as a message.</param>
/// <param name="AnswerDue">When the unit is to have acted, where the step is with the unit and something is promised.</param>
/// <param name="Files">The files of its fields (I-32); null when there are none.</param>
public sealed record RequestStepTaken(
    Actor By,
    Instant At,
    string Transition,
    RequestStep From,
    RequestStep To,
    string FromUnit,
    string ToUnit,
    [property: PersonalData] FieldValues Fields,
    string DataSubject,
    [property: PersonalData] string? Text = null,
    Instant? AnswerDue = null,
    [property: PersonalData] ValueList<RequestFile>? Files = null) : RequestEvent(By, At), IDataSubject, IHandover, IBringsFiles;
