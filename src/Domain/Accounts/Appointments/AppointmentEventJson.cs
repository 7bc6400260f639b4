using System.Text.Json.Serialization;
using ServiceDesk.Domain.Contracts;

namespace ServiceDesk.Domain.Accounts.Appointments;

/// <summary>The JSON of the events about posts and second factors, generated at compile time.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    Converters = [typeof(InstantConverter), typeof(LocalDateConverter)])]
[JsonSerializable(typeof(AppointmentGranted))]
[JsonSerializable(typeof(AppointmentEnded))]
[JsonSerializable(typeof(DeputyNamed))]
[JsonSerializable(typeof(DeputyEnded))]
[JsonSerializable(typeof(SecondFactorSet))]
[JsonSerializable(typeof(SecondFactorReset))]
[JsonSerializable(typeof(RecoveryCodeUsed))]
internal sealed partial class AppointmentEventJson : JsonSerializerContext;
