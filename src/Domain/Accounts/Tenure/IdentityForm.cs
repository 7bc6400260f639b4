using ServiceDesk.Domain.Catalogue;
using ServiceDesk.Domain.Decisions;
using ServiceDesk.Domain.Doors;
using ServiceDesk.Domain.Files;
using ServiceDesk.Domain.Registries;
using ServiceDesk.Domain.Requests;
using ServiceDesk.Domain.Text;
using ServiceDesk.Domain.Values;

namespace ServiceDesk.Domain.Accounts.Tenure;

/// <summary>What somebody tells of themselves to register, read .</summary>
/// <param name="Audience">As what they register; null where the door asks nothing.</param>
/// <param name="NationalCode">Ten digits.</param>
/// <param name="Fields">What the door's form asks, by its keys.</param>
public sealed record IdentityForm(AudienceDefinition? Audience, string NationalCode, FieldValues Fields)
{
    private const int NationalCodeLimit = 40;

    /// <summary>What the registries are asked.</summary>
    public RegistryQuestion Question => new(NationalCode, Fields);

    /// <summary>The person's name in the letters of a Persian keyboard, where the form asks for its parts; otherwise null.</summary>
    public PersonName? Name => Fields.TryGetValue("firstName", out var first) && Fields.TryGetValue("lastName", out var last)
        ? new PersonName(PersianText.OfOneKeyboard(first), PersianText.OfOneKeyboard(last))
        : null;

    /// <summary>Pure. What was filled in, or everything that is wrong with it.</summary>
    public static (IdentityForm? Form, Rejection? Rejection) Read(
        OrganisationDefinition organisation, NationalCodeDoor door, string? audience, string? nationalCode, IReadOnlyDictionary<string, string?>? fields)
    {
        var check = new ShapeCheck();
        var chosen = Chosen(check, door, audience);
        var code = check.Line(RegistryQuestion.NationalCodeKey, TextRules.WithoutMarks(nationalCode), NationalCodeLimit);
        var normal = Text.NationalCode.Normalise(code);
        if (code.Length > 0 && normal is null)
        {
            check.Add(RegistryQuestion.NationalCodeKey, FieldErrorCodes.InvalidNationalCode);
        }

        // No field of the form is a file: the definition sees to it.
        var files = new FileForm(check, AttachmentRule.Default, new Dictionary<string, UploadedFile>(), null);
        var values = new FieldForm(check, organisation, files).Read(door.Registration.Fields, fields, SenderKind.Natural);
        return check.Fails(out var rejection) ? (null, rejection) : (new IdentityForm(chosen, normal!, values), null);
    }

    private static AudienceDefinition? Chosen(ShapeCheck check, NationalCodeDoor door, string? audience)
    {
        if (door.Audiences.Count == 0)
        {
            if (!TextRules.IsBlank(audience))
            {
                check.Add("audience", FieldErrorCodes.NotAsked);
            }

            return null;
        }

        var key = check.Line("audience", audience, limit: 100);
        var chosen = door.Audience(key);
        if (key.Length > 0 && chosen is null)
        {
            check.Add("audience", FieldErrorCodes.UnknownChoice, ("allowed", string.Join(", ", door.Audiences.Select(own => own.Key))));
        }

        return chosen;
    }
}
