using System.Globalization;
using ServiceDesk.Domain.Catalogue;
using ServiceDesk.Domain.Doors;
using ServiceDesk.Domain.Text;

namespace ServiceDesk.Api.Schema.Types;

/// <summary>A way to sign in: all that a front end needs to draw it. How it is used over HTTP, OpenAPI says.</summary>
[FieldAccess(FieldAccess.Anonymous)]
public sealed class Door
{
    private readonly OrganisationDefinition organisation;
    private readonly DoorDefinition door;

    private Door(OrganisationDefinition organisation, DoorDefinition door) => (this.organisation, this.door) = (organisation, door);

    public static Door Of(OrganisationDefinition organisation, DoorDefinition door) => new(organisation, door);

    /// <summary>Its key, as commands name it.</summary>
    public string Key => door.Key;

    /// <summary>How people show who they are there.</summary>
    public DoorKind Kind => door.Kind;

    /// <summary>Its name.</summary>
    public Wording Name => Words(door.Name, language => Texts.Of(door.Kind, language));

    /// <summary>What to heed before signing in (F-11, I-04).</summary>
    public Wording? Help => Words(door.Help);

    /// <summary>Whether whoever holds a post here gives a second factor after it.</summary>
    public bool SecondFactor => door.SecondFactor;

    /// <summary>What stands on the button that signs in.</summary>
    public Wording EnterLabel => Words(door.EnterLabel, language => Texts.Find("door.enter", language)!);

    /// <summary>Where a forgotten password is recovered outside the desk (I-05); null where that is not so.</summary>
    public string? Recovery => (door as DirectoryDoor)?.Recovery;

    /// <summary>The one-time codes that it sends; null where it sends none.</summary>
    public DoorCode? Code => door is ICodeDoor { Code: var code }
        ? new DoorCode(
            code.Length, code.ValidMinutes, code.ResendSeconds, code.Prefixes,
            Words(code.SendLabel, language => Texts.Find("door.send", language)!),
            Words(code.CodeHelp, language => Texts.Find("door.code", language)!))
        : null;

    /// <summary>The proofs of humanity to choose from, the usual one first; one of them suffices. Empty where none is asked for.</summary>
    public IReadOnlyList<HumanityProof> Proof => door is IProofDoor { Proof: var proof } ? proof : [];

    /// <summary>What a person registers as, to choose from (E-09); empty where that is not asked for.</summary>
    public IReadOnlyList<Choice> UserTypes => door is MobilePasswordDoor { UserTypes: var types } ? Choices(types) : [];

    /// <summary>Who may register, to choose from; empty where that is not asked for.</summary>
    public IReadOnlyList<Choice> Audiences => door is NationalCodeDoor { Audiences: var audiences } ? [.. audiences.Select(audience => new Choice(audience.Key, Wording.Of(audience.Name)))] : [];

    /// <summary>What is asked of whoever registers, beside the national code; empty where nothing is.</summary>
    public IReadOnlyList<FormField> IdentityFields => door is NationalCodeDoor { Registration.Fields: var fields } ? [.. fields.Select(own => FormField.Of(own, null))] : [];

    /// <summary>How many days a temporary account lasts; null where there are none, or where it lasts months.</summary>
    public int? TemporaryDays => door is NationalCodeDoor { TemporaryMonths: null, TemporaryDays: var days } ? days : null;

    /// <summary>How many months of the Jalali calendar a temporary account lasts; null where there are none, or where it lasts days.</summary>
    public int? TemporaryMonths => (door as NationalCodeDoor)?.TemporaryMonths;

    /// <summary>The services that it leads to, and no others; null where it leads to all of them.</summary>
    public IReadOnlyList<Service>? Services => door is WithoutCodeDoor { Services: var keys }
        ? [.. keys.Select(organisation.Service).OfType<ServiceDefinition>().Select(service => Service.Of(organisation, service))]
        : null;

    private static List<Choice> Choices(IEnumerable<ChoiceDefinition> choices) => [.. choices.Select(choice => new Choice(choice.Key, Wording.Of(choice.Name)))];

    private static Wording? Words(LocalisedText? own) => own is null ? null : Wording.Of(own);

    private static Wording Words(LocalisedText? own, Func<CultureInfo, string> product) =>
        Words(own) ?? new Wording(product(Languages.Persian), product(Languages.English));
}
