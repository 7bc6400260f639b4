using System.Text.Json.Serialization;
using ServiceDesk.Domain.Contracts;
using ServiceDesk.Domain.Files;

namespace ServiceDesk.Domain.Requests;

/// <summary>The JSON of the request's events, generated at compile time.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    Converters = [typeof(InstantConverter), typeof(LocalDateConverter)])]
[JsonSerializable(typeof(RequestSubmitted))]
[JsonSerializable(typeof(RequestApproved))]
[JsonSerializable(typeof(RequestRejected))]
[JsonSerializable(typeof(RequestReplied))]
[JsonSerializable(typeof(RequestNoteAdded))]
[JsonSerializable(typeof(RequestAssigned))]
[JsonSerializable(typeof(RequestReferred))]
[JsonSerializable(typeof(RequestEscalated))]
[JsonSerializable(typeof(RequestWithdrawn))]
[JsonSerializable(typeof(RequestClosed))]
[JsonSerializable(typeof(RequestReopened))]
[JsonSerializable(typeof(RequestOverdue))]
[JsonSerializable(typeof(RequestDeadlineMoved))]
[JsonSerializable(typeof(RequestMessageQueued))]
[JsonSerializable(typeof(RequestMessageAccepted))]
[JsonSerializable(typeof(RequestMessageDelivered))]
[JsonSerializable(typeof(RequestMessageFailed))]
[JsonSerializable(typeof(ChangedDay))]
[JsonSerializable(typeof(CitedRequest))]
[JsonSerializable(typeof(CorrectedRequest))]
[JsonSerializable(typeof(RequestFile))]
[JsonSerializable(typeof(RequestStepTaken))]
internal sealed partial class RequestEventJson : JsonSerializerContext;
