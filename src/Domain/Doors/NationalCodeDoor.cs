using NodaTime;
using ServiceDesk.Domain.Registries;
using ServiceDesk.Domain.Text;
using ServiceDesk.Domain.Values;

namespace ServiceDesk.Domain.Doors;

/// <summary>Registration by national code, a temporary account and then a permanent one, and signing in with that code and a password .</summary>
/// <param name="Key">Stable within the organisation.</param>
/// <param name="Code">The codes that confirm the mobile number .</param>
/// <param name="Proof">The proofs of humanity to choose from.</param>
public sealed record NationalCodeDoor(string Key, CodeRule Code, ValueList<HumanityProof> Proof) : DoorDefinition(Key), IPasswordDoor
{
    public const int DefaultTemporaryDays = 30;

    public override DoorKind Kind => DoorKind.NationalCode;

    /// <summary>How long a temporary account lasts, in days of 24 hours, where it is not months.</summary>
    public int TemporaryDays { get; init; } = DefaultTemporaryDays;

    /// <summary>How many months of the Jalali calendar a temporary account lasts (Q-31: «تا یک ماه آینده»); null where it is days.</summary>
    public int? TemporaryMonths { get; init; }

    /// <summary>Who may register, as one of these; not asked for where there are none.</summary>
    public ValueList<AudienceDefinition> Audiences { get; init; } = [];

    /// <summary>What is asked of whoever registers, and by whom it is checked.</summary>
    public RegistrationRule Registration { get; init; } = RegistrationRule.Default;

    /// <summary>The unit whose staff decide on permanent accounts; null where nobody has to.</summary>
    public string? ApprovalUnit => Registration.ApprovalUnit;

    public AudienceDefinition? Audience(string? key) => Audiences.Find(key, static (audience, wanted) => audience.Key == wanted);

    /// <summary>The key of the registry that is asked of whoever registers as this; null where none is.</summary>
    public string? Registry(RegistryKind kind, AudienceDefinition? audience) => kind switch
    {
        RegistryKind.Civil => Registration.Civil,
        RegistryKind.Hr => audience?.Hr ?? Registration.Hr,
        RegistryKind.Mobile => Registration.Mobile,
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    /// <summary>When a temporary account ends that begins now. A month ends on the same day of the next one at the same time of day, or on its last day.</summary>
    public Instant EndOf(Instant now, DateTimeZone zone)
    {
        if (TemporaryMonths is not { } months)
        {
            return now + Duration.FromDays(TemporaryDays);
        }

        var local = now.InZone(zone).LocalDateTime;
        return zone.AtLeniently(Jalali.PlusMonths(local.Date, months) + local.TimeOfDay).ToInstant();
    }
}
