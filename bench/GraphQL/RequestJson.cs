using System.Text.Json.Serialization;

namespace ServiceDesk.Bench.GraphQL;

/// <summary>What the hand-written list of a person's requests reads and writes.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(MyRequestsRequest))]
[JsonSerializable(typeof(JsonAnswer<MyRequestsData>))]
internal sealed partial class RequestJson : JsonSerializerContext;

internal sealed record MyRequestsRequest(int First);

internal sealed record MyRequestsData(RequestsAnswer MyRequests);

internal sealed record RequestsAnswer(IReadOnlyList<RequestAnswer> Nodes, PageAnswer PageInfo);

internal sealed record PageAnswer(bool HasNextPage, string? EndCursor);

internal sealed record RequestAnswer(
    Guid Id, string TrackingCode, long Version, string Subject, string SenderName, KeyedAnswer Service, KeyedAnswer Unit, StatusAnswer Status,
    MomentAnswer SubmittedAt, MomentAnswer? AnswerDue, MomentAnswer LastChangedAt, bool IsOverdue);

internal sealed record KeyedAnswer(string Key, TextAnswer Name);

internal sealed record TextAnswer(string Fa);

internal sealed record StatusAnswer(string Value, TextAnswer Label, string Colour, string Icon);

internal sealed record MomentAnswer(DateTime At, string Jalali);
