using System.Text.Json.Nodes;
using ServiceDesk.Domain.Doors;
using ServiceDesk.Domain.Requests;
using ServiceDesk.Domain.Values;

namespace ServiceDesk.Domain.Catalogue;

/// <summary>Reads what membership in a directory's groups means.</summary>
internal sealed class DirectoryGroupReader(ValueList<UnitDefinition> units, ValueList<PartyDefinition> parties)
{
    private static readonly string[] Identity = ["group", "role", "unit"];
    private static readonly Role[] Staff = [Role.Approver, Role.Expert, Role.Head, Role.Auditor, Role.Administrator, Role.Representative];

    public ValueList<DirectoryGroup> Read(ObjectReader door)
    {
        var seen = new HashSet<(string, Role, string?)>();
        var groups = door.List("groups", reader =>
        {
            var group = Group(reader);
            if (group.Group.Length > 0 && !seen.Add((group.Group.ToUpperInvariant(), group.Role, group.Unit)))
            {
                reader.Errors.Add(reader.At("group"), $"'{group.Group}' stands twice with the same role and unit.", "each once");
            }

            return group;
        });
        door.Constrain("groups", schema => schema[ObjectSchema.Identity] = new JsonArray([.. Identity.Select(name => JsonValue.Create(name))]));
        return groups;
    }

    private DirectoryGroup Group(ObjectReader reader)
    {
        var group = new DirectoryGroup(reader.Text("group"), reader.Choice("role", among: Staff), reader.OptionalText("unit"));
        if (Staff.Contains(group.Role))
        {
            Unit(reader, group);
        }

        return group;
    }

    /// <summary>A post counts for a request by its unit (<see cref="RequestRights"/>): one that could never count is a slip.</summary>
    private void Unit(ObjectReader reader, DirectoryGroup group)
    {
        var (known, kind) = group.Role == Role.Representative
            ? (parties.Select(party => party.Key), "party")
            : (units.Select(unit => unit.Key), "unit");
        if (group is { Role: Role.Administrator, Unit: not null })
        {
            reader.Errors.Add(reader.At("unit"), "An administrator is one of the whole organisation.", "none");
        }
        else if (group is { Role: Role.Expert or Role.Head or Role.Representative, Unit: null } || (group.Unit is not null && !known.Contains(group.Unit)))
        {
            reader.Errors.Add(reader.At("unit"), group.Unit is null ? $"The role needs a {kind}." : $"There is no {kind} '{group.Unit}'.", string.Join(", ", known));
        }
    }
}
