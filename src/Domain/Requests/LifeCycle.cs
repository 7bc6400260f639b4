using System.Text.Json;
using ServiceDesk.Domain.Decisions;

namespace ServiceDesk.Domain.Requests;

/// <summary>The life-cycle questions that several commands ask.</summary>
internal static class LifeCycle
{
    /// <summary>The unit has it and nobody ended it.</summary>
    public static bool IsOpen(RequestStatus status) =>
        status is RequestStatus.AwaitingReply or RequestStatus.InProgress or RequestStatus.Answered;

    public static Rejection Wrong(string code, RequestState state) => Rejection.Conflict(code, ("status", Name(state.Status)));

    /// <summary>The status as clients know it, in camelCase.</summary>
    public static string Name(RequestStatus status) => JsonNamingPolicy.CamelCase.ConvertName(status.ToString());

    /// <summary>The kind of sender as clients know it, in camelCase.</summary>
    public static string Name(SenderKind kind) => JsonNamingPolicy.CamelCase.ConvertName(kind.ToString());
}
