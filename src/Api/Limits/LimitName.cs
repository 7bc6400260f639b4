namespace ServiceDesk.Api.Limits;

/// <summary>The limits that hold over all processes of an installation, each within an organisation.</summary>
public enum LimitName
{
    /// <summary>Codes begun for one mobile number.</summary>
    ChallengesPerMobile,

    /// <summary>Codes sent to one mobile number, those sent again included.</summary>
    SendsPerMobile,

    /// <summary>Codes sent on the word of one address.</summary>
    SendsPerAddress,

    /// <summary>Proofs of humanity that one address asks for.</summary>
    ProofsPerAddress,

    /// <summary>Wrong codes and passwords of all who try at an organisation.</summary>
    FailuresPerOrganisation,

    /// <summary>Wrong passwords for one name or number, also one that nobody has.</summary>
    PasswordTriesPerAccount,

    /// <summary>Wrong codes of a second factor for one account.</summary>
    SecondFactorTriesPerAccount,

    /// <summary>Wrong passwords from one address.</summary>
    PasswordTriesPerAddress,

    /// <summary>Identities that one address asks registries about.</summary>
    IdentityChecksPerAddress,

    /// <summary>Questions to registries about one national code: nobody tries a stranger's data out.</summary>
    IdentityChecksPerPerson,

    /// <summary>Sessions without a code that one address begins.</summary>
    GuestsPerAddress,
}
