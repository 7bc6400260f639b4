using System.Text.Json.Serialization;
using ServiceDesk.Domain.Contracts;

namespace ServiceDesk.Domain.Accounts;

/// <summary>The JSON of the account's own events, generated at compile time.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    Converters = [typeof(InstantConverter), typeof(LocalDateConverter)])]
[JsonSerializable(typeof(AccountOpened))]
[JsonSerializable(typeof(AccountIdentityAdded))]
[JsonSerializable(typeof(AccountProfileChanged))]
[JsonSerializable(typeof(AccountMobileChanged))]
[JsonSerializable(typeof(AccountPasswordSet))]
internal sealed partial class AccountEventJson : JsonSerializerContext;
