using ServiceDesk.Domain.Catalogue;
using ServiceDesk.Domain.Values;

namespace ServiceDesk.Domain.Doors;

/// <summary>What registration by national code asks, and who checks it. Registries and mail servers are named by their keys; where they are, the host's settings say.</summary>
public sealed record RegistrationRule
{
    public static RegistrationRule Default { get; } = new();

    /// <summary>What is asked beside the national code, such as names and the date of birth.</summary>
    public ValueList<FieldDefinition> Fields { get; init; } = [];

    /// <summary>The civil registry that must hold the same; null where none is asked.</summary>
    public string? Civil { get; init; }

    /// <summary>The HR system that must hold the same; null where none is asked.</summary>
    public string? Hr { get; init; }

    /// <summary>The registry that knows in whose name a mobile number is; null where none is asked.</summary>
    public string? Mobile { get; init; }

    /// <summary>The organisation's own e-mail domains: an address to recover the account by is in none of them; permanent accounts have theirs in the first.</summary>
    public ValueList<string> Domains { get; init; } = [];

    public UserNameRule UserNames { get; init; } = UserNameRule.Default;

    /// <summary>The mail server that knows the addresses from before; null where there are none.</summary>
    public string? FormerMail { get; init; }

    /// <summary>The unit whose staff decide on permanent accounts; null where nobody has to.</summary>
    public string? ApprovalUnit { get; init; }

    /// <summary>When the person is reminded of the end of the temporary account.</summary>
    public ValueList<ReminderRule> Reminders { get; init; } = [];
}
