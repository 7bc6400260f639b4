using ServiceDesk.Domain.Requests;

namespace ServiceDesk.Domain.Catalogue;

/// <summary>The sides of roles.</summary>
public static class StepSides
{
    /// <summary>The side that a role acts for; null for a role that takes no steps.</summary>
    public static StepSide? Of(Role role) => role switch
    {
        Role.Applicant => StepSide.Applicant,
        Role.Expert or Role.Head => StepSide.Unit,
        Role.Representative => StepSide.Party,
        Role.Approver or Role.Auditor or Role.Administrator or Role.System => null,
    };
}
