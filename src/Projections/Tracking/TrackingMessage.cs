using NodaTime;
using ServiceDesk.Domain.Requests;

namespace ServiceDesk.Projections.Tracking;

/// <summary>A message of the thread, with the name and role of who wrote it (E-31).</summary>
/// <param name="RequestId">The request.</param>
/// <param name="Version">The place of its event in the stream; names it within the request.</param>
/// <param name="FromApplicant">Whether the applicant wrote it.</param>
/// <param name="AuthorName">Who wrote it, as they were called then.</param>
/// <param name="AuthorRole">In which role.</param>
/// <param name="AuthorUnit">For which unit, or for a representative for which party; null for the applicant.</param>
/// <param name="Text">What was written.</param>
/// <param name="Final">Whether it is the unit's final reply (F-33).</param>
/// <param name="At">When.</param>
public sealed record TrackingMessage(
    Guid RequestId, long Version, bool FromApplicant, string AuthorName, Role AuthorRole, string? AuthorUnit, string Text, bool Final, Instant At)
{
    /// <summary>The message that an event adds to the thread: a reply, or what was written with a step; null for any other.</summary>
    public static TrackingMessage? Of(Guid requestId, long version, RequestEvent e) => e switch
    {
        RequestReplied replied => Of(requestId, version, e, replied.Text, replied.Final),
        RequestStepTaken { Text: { } text } => Of(requestId, version, e, text, final: false),
        _ => null,
    };

    private static TrackingMessage Of(Guid requestId, long version, RequestEvent e, string text, bool final) =>
        new(requestId, version, e.By.Role == Role.Applicant, e.By.Name, e.By.Role, e.By.Role == Role.Applicant ? null : e.By.Unit, text, final, e.At);
}
