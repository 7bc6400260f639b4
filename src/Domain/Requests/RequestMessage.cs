using NodaTime;

namespace ServiceDesk.Domain.Requests;

/// <summary>One message of the thread, with the name and role of who wrote it (E-31).</summary>
public sealed record RequestMessage(Actor By, string Text, bool Final, Instant At)
{
    public bool FromApplicant => By.Role == Role.Applicant;
}
