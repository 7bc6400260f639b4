using ServiceDesk.Domain.Catalogue;
using ServiceDesk.Domain.Values;

namespace ServiceDesk.Domain.Doors;

/// <summary>Registration by national code, a temporary account and then a permanent one, and signing in with that code and a password .</summary>
/// <param name="Key">Stable within the organisation.</param>
/// <param name="Code">The codes that confirm the mobile number .</param>
/// <param name="Proof">The proofs of humanity to choose from.</param>
public sealed record NationalCodeDoor(string Key, CodeRule Code, ValueList<HumanityProof> Proof) : DoorDefinition(Key), ICodeDoor
{
    public const int DefaultTemporaryDays = 30;

    public override DoorKind Kind => DoorKind.NationalCode;

    /// <summary>How long a temporary account lasts, in days of 24 hours .</summary>
    public int TemporaryDays { get; init; } = DefaultTemporaryDays;

    /// <summary>Who may register, as one of these; not asked for where there are none.</summary>
    public ValueList<ChoiceDefinition> Audiences { get; init; } = [];
}
