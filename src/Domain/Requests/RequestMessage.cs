using NodaTime;
using ServiceDesk.Domain.Files;
using ServiceDesk.Domain.Values;

namespace ServiceDesk.Domain.Requests;

/// <summary>One message of the thread, with the name and role of who wrote it (E-31).</summary>
public sealed record RequestMessage(Actor By, string Text, bool Final, Instant At)
{
    public ValueList<RequestFile> Files { get; init; } = [];

    public bool FromApplicant => By.Role == Role.Applicant;
}
