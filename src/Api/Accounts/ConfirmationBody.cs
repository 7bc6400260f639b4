namespace ServiceDesk.Api.Accounts;

/// <param name="Code">The code as it was typed.</param>
internal sealed record ConfirmationBody(string? Code = null);
