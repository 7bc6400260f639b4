using ServiceDesk.Domain.Decisions;
using ServiceDesk.Domain.Values;

namespace ServiceDesk.Api.Sessions;

/// <summary>Reads the member <c>session</c> that the body of every sign-in may have.</summary>
public static class SessionKinds
{
    public const string Field = "session";

    /// <summary>The kind that is asked for, a cookie when nothing is; or what is wrong.</summary>
    public static (SessionKind Kind, FieldError? Error) Read(string? sent) => sent switch
    {
        null or "cookie" => (SessionKind.Cookie, null),
        "token" => (SessionKind.Token, null),
        _ => (default, new FieldError(Field, FieldErrorCodes.UnknownChoice, FieldValues.Of(("allowed", "cookie, token")))),
    };

    /// <summary>A kind as clients and the database have it.</summary>
    public static string NameOf(SessionKind kind) => kind == SessionKind.Cookie ? "cookie" : "token";
}
