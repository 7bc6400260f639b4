namespace ServiceDesk.Api.Sessions;

/// <param name="Id">The account's id.</param>
/// <param name="Name">The person's name.</param>
public sealed record SignedInPerson(string Id, string Name);
