using ServiceDesk.Domain.Accounts;
using ServiceDesk.Domain.Registries;
using ServiceDesk.Domain.Values;

namespace ServiceDesk.Api.Doors.NationalCode;

/// <summary>What is kept, sealed, of somebody whose identity the registries have confirmed, until the next step.</summary>
/// <param name="Door">The key of the door.</param>
/// <param name="Audience">As what the person registers.</param>
/// <param name="NationalCode">Ten digits.</param>
/// <param name="Name">The name, where the form asks for it.</param>
/// <param name="Registries">Which registries were asked.</param>
/// <param name="Standing">What HR told of the person's standing.</param>
internal sealed record BegunRegistration(string Door, string? Audience, string NationalCode, PersonName? Name, ValueList<RegistryKind> Registries, string? Standing);
