using System.Text.Json.Serialization;
using ServiceDesk.Domain.Contracts;
using ServiceDesk.Domain.Registries;

namespace ServiceDesk.Domain.Accounts.Tenure;

/// <summary>The JSON of these events, generated at compile time.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    Converters = [typeof(InstantConverter), typeof(LocalDateConverter)])]
[JsonSerializable(typeof(AccountIdentityChecked))]
[JsonSerializable(typeof(AccountOwnMobileVerified))]
[JsonSerializable(typeof(AccountTemporaryGranted))]
[JsonSerializable(typeof(AccountExpiryReminded))]
[JsonSerializable(typeof(AccountExpired))]
[JsonSerializable(typeof(AccountStandingSynchronised))]
[JsonSerializable(typeof(AccountPermanentRequested))]
[JsonSerializable(typeof(AccountPermanentRefused))]
[JsonSerializable(typeof(AccountPermanentGranted))]
[JsonSerializable(typeof(RegistryKind))]
internal sealed partial class TenureEventJson : JsonSerializerContext;
