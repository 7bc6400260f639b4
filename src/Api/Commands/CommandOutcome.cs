using ServiceDesk.Api.Problems;

namespace ServiceDesk.Api.Commands;

/// <summary>What became of a command.</summary>
public abstract record CommandOutcome
{
    private CommandOutcome()
    {
    }

    /// <summary>It stands.</summary>
    /// <param name="Answer">The answer.</param>
    /// <param name="Replayed">Whether it had been done before under the same idempotency key, and this is the answer of that time.</param>
    public sealed record Done(CommandAnswer Answer, bool Replayed = false) : CommandOutcome;

    /// <summary>Nothing was stored.</summary>
    public sealed record Refused(Problem Problem) : CommandOutcome;

    public static implicit operator CommandOutcome(Problem problem) => new Refused(problem);
}
