namespace ServiceDesk.Api.Accounts.Profile;

/// <summary>What a person wants to be called.</summary>
/// <param name="FirstName">The first name.</param>
/// <param name="LastName">The last name.</param>
public sealed record ProfileBody(string? FirstName = null, string? LastName = null);
