using System.Text.Json;
using ServiceDesk.Domain.Catalogue;
using ServiceDesk.Domain.Decisions;
using ServiceDesk.Domain.Requests;

namespace ServiceDesk.Domain.Accounts.Appointments;

/// <summary>The roles that a person is appointed to, and for what.</summary>
public static class StaffRoles
{
    private static readonly Dictionary<string, Role> Names =
        new[] { Role.Approver, Role.Expert, Role.Head, Role.Auditor, Role.Administrator, Role.Representative }
            .ToDictionary(role => JsonNamingPolicy.CamelCase.ConvertName(role.ToString()));

    /// <summary>All of them, as clients write them.</summary>
    public static IReadOnlyCollection<string> All => Names.Keys;

    internal static Role? Read(ShapeCheck check, string? sent)
    {
        var name = check.Line("role", sent, limit: 50);
        if (Names.TryGetValue(name, out var role))
        {
            return role;
        }

        if (name.Length > 0)
        {
            check.Add("role", FieldErrorCodes.UnknownChoice, ("allowed", string.Join(", ", Names.Keys)));
        }

        return null;
    }

    /// <summary>The key of the unit, or of the party, that a role is for; null for the whole organisation.</summary>
    internal static string? ReadUnit(ShapeCheck check, Role role, string? sent, OrganisationDefinition organisation)
    {
        var unit = check.OptionalLine("unit", sent, limit: 100);
        switch (role)
        {
            case Role.Administrator when unit is not null:
                check.Add("unit", FieldErrorCodes.NotAsked);
                return null;
            case Role.Expert or Role.Head or Role.Representative when unit is null:
                check.Add("unit", FieldErrorCodes.Required);
                return null;
            case Role.Representative when organisation.Party(unit) is null:
                check.Add("unit", FieldErrorCodes.UnknownUnit);
                return null;
            case not Role.Representative when unit is not null && organisation.Unit(unit) is null:
                check.Add("unit", FieldErrorCodes.UnknownUnit);
                return null;
            default:
                return unit;
        }
    }
}
