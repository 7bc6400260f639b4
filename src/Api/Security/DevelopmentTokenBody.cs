namespace ServiceDesk.Api.Security;

/// <summary>Whom a development token is for.</summary>
/// <param name="Person">The person.</param>
/// <param name="Roles">The person's posts; none for an applicant.</param>
public sealed record DevelopmentTokenBody(DevelopmentPerson? Person, IReadOnlyList<DevelopmentRole>? Roles);

/// <param name="Id">The person's id, at most 200 characters.</param>
/// <param name="Name">The person's name.</param>
/// <param name="Mobile">The person's mobile number; may be left out.</param>
public sealed record DevelopmentPerson(string? Id, string? Name, string? Mobile);

/// <param name="Role">approver, expert, head, auditor, administrator or representative.</param>
/// <param name="Unit">The key of the unit it is for; for a representative of the party; left out for the whole organisation.</param>
public sealed record DevelopmentRole(string? Role, string? Unit);
