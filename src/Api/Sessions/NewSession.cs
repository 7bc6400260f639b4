namespace ServiceDesk.Api.Sessions;

/// <summary>Somebody whom a door lets in.</summary>
/// <param name="Account">The id of the account.</param>
/// <param name="Name">The person's name, for the answer; with every request it is the account's.</param>
/// <param name="Door">The key of the door.</param>
/// <param name="SecondFactor">Whether a second factor was shown.</param>
public sealed record NewSession(Guid Account, string Name, string Door, bool SecondFactor = false)
{
    /// <summary>Whether it is a guest, who may use only the services that the door leads to .</summary>
    public bool Guest { get; init; }
}
