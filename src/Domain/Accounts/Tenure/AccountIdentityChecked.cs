using NodaTime;
using ServiceDesk.Domain.Contracts;
using ServiceDesk.Domain.Registries;
using ServiceDesk.Domain.Requests;
using ServiceDesk.Domain.Values;

namespace ServiceDesk.Domain.Accounts.Tenure;

/// <summary>What a person told of themselves is what the registries hold .</summary>
/// <param name="By">Who did it.</param>
/// <param name="At">When.</param>
/// <param name="DataSubject">The account's id.</param>
/// <param name="Door">The key of the door.</param>
/// <param name="Registries">Which kinds of registries were asked.</param>
/// <param name="Audience">As what the person registers, a key out of the door's list .</param>
/// <param name="Standing">The employment or study status that HR told .</param>
public sealed record AccountIdentityChecked(
    Actor By,
    Instant At,
    string DataSubject,
    string Door,
    ValueList<RegistryKind> Registries,
    string? Audience = null,
    [property: PersonalData] string? Standing = null) : AccountEvent(By, At, DataSubject);
