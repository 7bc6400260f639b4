namespace ServiceDesk.Api.Messages.Sending;

/// <summary>What a provider said to a message.</summary>
public abstract record SendResult
{
    private SendResult()
    {
    }

    /// <summary>It took it.</summary>
    /// <param name="ProviderId">Its own id for it; null where it gives none.</param>
    public sealed record Accepted(string? ProviderId) : SendResult;

    /// <summary>It will never take it.</summary>
    /// <param name="Detail">Its code for that; no text and no number.</param>
    public sealed record Refused(string Detail) : SendResult;

    /// <summary>It did not take it, or whether it did is not known.</summary>
    /// <param name="Detail">Why, in a word; no text and no number.</param>
    /// <param name="NotTaken">Whether it surely has not taken it, so that another may be asked.</param>
    public sealed record TryAgain(string Detail, bool NotTaken = false) : SendResult;
}
