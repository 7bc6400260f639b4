using NodaTime;
using ServiceDesk.Domain.Values;

namespace ServiceDesk.Domain.Accounts.Tenure;

/// <summary>How long an account that was opened by national code lasts, and why.</summary>
/// <param name="Stage">How far the person has come.</param>
/// <param name="Door">The key of the door.</param>
/// <param name="Audience">As what the person registered, a key out of the door's list; null where the door asks nothing.</param>
/// <param name="Standing">The employment or study status that HR told last; null where it tells none.</param>
public sealed record AccountTenure(TenureStage Stage, string Door, string? Audience, string? Standing)
{
    /// <summary>The number that was verified for this.</summary>
    public string? Mobile { get; init; }

    /// <summary>When the temporary account ends; null before there is one. While staff decide, it does not end.</summary>
    public Instant? Until { get; init; }

    /// <summary>The name in Latin letters .</summary>
    public PersonName? LatinName { get; init; }

    /// <summary>Where a forgotten password is recovered .</summary>
    public string? RecoveryEmail { get; init; }

    /// <summary>The language that the person registered in, fa or en; null for Persian.</summary>
    public string? Language { get; init; }

    /// <summary>The days before the end at which the person was reminded, in this order.</summary>
    public ValueList<int> Reminded { get; init; } = [];

    /// <summary>What is asked for and not decided.</summary>
    public PermanentRequest? Request { get; init; }

    /// <summary>What staff said when they last refused.</summary>
    public string? RefusedFor { get; init; }

    /// <summary>The e-mail address of the permanent account; null before there is one, or where the organisation gives none.</summary>
    public string? Email { get; init; }

    /// <summary>The user name of the permanent account; null before there is one.</summary>
    public string? UserName { get; init; }

    /// <summary>Whether the time has gone by, be it noted already or not.</summary>
    public bool HasEnded(Instant now) => Stage == TenureStage.Expired || (Stage == TenureStage.Temporary && Until <= now);
}
