namespace ServiceDesk.Projections.Accounts.Tenure;

/// <summary>Somebody who waits for a permanent account.</summary>
/// <param name="Account">The account.</param>
/// <param name="Name">The person's name.</param>
/// <param name="Way">What the account is to be made of: existingMail or chosenName.</param>
/// <param name="UserName">The user name.</param>
/// <param name="RequestedAt">Since when.</param>
public sealed record RequestedPermanent(Guid Account, string Name, string Way, string UserName, DateTimeOffset RequestedAt);
