namespace ServiceDesk.Api.Problems;

/// <summary>The stable codes of what can be wrong with one member of a body or one header before a decision sees it.</summary>
public static class InputErrorCodes
{
    /// <summary>The command knows no member of this name. Parameter: <c>allowed</c>.</summary>
    public const string UnknownMember = "unknown_member";

    /// <summary>Parameter: <c>expected</c>.</summary>
    public const string WrongType = "wrong_type";

    /// <summary>Parameters: <c>line</c> and <c>byte</c> from 1.</summary>
    public const string Syntax = "syntax";

    /// <summary>Parameter: <c>limit</c>.</summary>
    public const string TooDeep = "too_deep";

    /// <summary>A text that is no Unicode: half of a surrogate pair, or bytes that are no UTF-8.</summary>
    public const string InvalidText = "invalid_text";

    /// <summary>One to 255 visible ASCII characters.</summary>
    public const string InvalidIdempotencyKey = "invalid_idempotency_key";

    /// <summary>One version in quotation marks, as an ETag gave it.</summary>
    public const string InvalidVersion = "invalid_version";

    /// <summary><c>attachment; filename*=UTF-8''name</c>, or with <c>filename="name"</c>.</summary>
    public const string InvalidFileName = "invalid_file_name";

    /// <summary>A name of the tz database.</summary>
    public const string UnknownTimeZone = "unknown_time_zone";

    /// <summary>One to 128 visible ASCII characters.</summary>
    public const string InvalidCorrelationId = "invalid_correlation_id";

    /// <summary>The organisation has no such door, or it is of another kind.</summary>
    public const string UnknownDoor = "unknown_door";

    /// <summary>Not what the picture shows; another one is to be answered.</summary>
    public const string WrongAnswer = "wrong_answer";

    /// <summary>A proof of humanity that is none of ours, was taken before, or came too late; another one is to be asked for.</summary>
    public const string ProofVoid = "proof_void";

    /// <summary>A mobile number, but none of those that codes are sent to.</summary>
    public const string MobileNotServed = "mobile_not_served";

    /// <summary>Not the password of whoever is signed in.</summary>
    public const string WrongPassword = "wrong_password";

    /// <summary>Parameter: <c>left</c>, how many tries are left.</summary>
    public const string WrongCode = "wrong_code";

    /// <summary>Parameter: <c>allowed</c>.</summary>
    public const string UnknownRole = "unknown_role";

    /// <summary>A path of this organisation's own.</summary>
    public const string ForeignAddress = "foreign_address";
}
