namespace ServiceDesk.Api.Problems;

/// <summary>The stable codes of the problems that arise around a decision; those of decisions are the Domain's.</summary>
public static class ProblemCodes
{
    public const string NotSignedIn = "not_signed_in";

    /// <summary>There is no such name, or the password is not its password: which of them, nobody is told.</summary>
    public const string WrongCredentials = "wrong_credentials";

    public const string WrongOrganisation = "wrong_organisation";
    public const string OrganisationNotFound = "organisation_not_found";

    /// <summary>The token was made for less than this.</summary>
    public const string InsufficientScope = "insufficient_scope";

    /// <summary>This needs an account, which a token of Development has not.</summary>
    public const string NoAccount = "no_account";

    /// <summary>The provider, or the person there, did not let it happen.</summary>
    public const string OAuthRefused = "oauth_refused";

    /// <summary>What came back from the provider fits no sign-in that was begun in this browser, or comes again.</summary>
    public const string OAuthFailed = "oauth_failed";

    /// <summary>The provider does not answer.</summary>
    public const string OAuthUnavailable = "oauth_unavailable";

    /// <summary>The session lacks the second factor; nothing can be done in it but to give it.</summary>
    public const string SecondFactorRequired = "second_factor_required";

    public const string SessionNotFound = "session_not_found";
    public const string TokenNotFound = "token_not_found";

    /// <summary>Parameter: <c>most</c>.</summary>
    public const string TooManyTokens = "too_many_tokens";

    /// <summary>The page of another site sends the request.</summary>
    public const string ForeignOrigin = "foreign_origin";

    /// <summary>A request by cookie that may change something lacks the header <c>X-CSRF: 1</c>.</summary>
    public const string CsrfHeaderMissing = "csrf_header_missing";

    /// <summary>No clock has run for the request, or nothing is promised.</summary>
    public const string NoDeadline = "no_deadline";

    public const string BadRequest = "bad_request";
    public const string NotFound = "not_found";
    public const string MethodNotAllowed = "method_not_allowed";
    public const string BodyTooLarge = "body_too_large";
    public const string UnsupportedMediaType = "unsupported_media_type";
    public const string InternalError = "internal_error";

    /// <summary>The body is no JSON, or no JSON that this API takes.</summary>
    public const string MalformedJson = "malformed_json";

    /// <summary>The days to count over are none, are too many, or cannot be read.</summary>
    public const string InvalidPeriod = "invalid_period";

    /// <summary>A header does not have its form; it is named.</summary>
    public const string InvalidHeader = "invalid_header";

    /// <summary>A provider's receipt does not bear the signature that it must.</summary>
    public const string InvalidSignature = "invalid_signature";

    /// <summary>The content is of no format that files may have. Parameter: <c>allowed</c>.</summary>
    public const string UnknownFileFormat = "unknown_file_format";

    /// <summary>The content begins like a format but is cut off, damaged, or something else besides. Parameter: <c>format</c>.</summary>
    public const string BrokenFile = "broken_file";

    /// <summary>The content is of a format that the service does not take. Parameters: <c>format</c>, <c>allowed</c>.</summary>
    public const string WrongFormat = "wrong_format";

    /// <summary>Parameters: <c>limit</c> in bytes, <c>size</c> where it is known, and both in words.</summary>
    public const string FileTooLarge = "file_too_large";

    public const string EmptyFile = "empty_file";

    /// <summary>The image has more pixels than anybody's program should have to unpack. Parameter: <c>format</c>.</summary>
    public const string ImageTooLarge = "image_too_large";

    /// <summary>The archive unpacks to too much, or to too many files. Parameter: <c>format</c>.</summary>
    public const string ArchiveTooLarge = "archive_too_large";

    /// <summary>Files of the archive would be unpacked elsewhere than where it is. Parameter: <c>format</c>.</summary>
    public const string UnsafeArchive = "unsafe_archive";

    /// <summary>The document carries a program. Parameter: <c>format</c>.</summary>
    public const string FileWithMacros = "file_with_macros";

    /// <summary>The body is a form or is encoded, not the file itself.</summary>
    public const string FileNotRaw = "file_not_raw";

    /// <summary>The person has uploaded too much that is part of no request. Parameters: <c>most</c> files, <c>mostBytes</c>.</summary>
    public const string TooManyUploads = "too_many_uploads";

    public const string UploadTooSlow = "upload_too_slow";
    public const string FileNotFound = "file_not_found";

    /// <summary>A scanner is set and has not looked at the file yet.</summary>
    public const string FileNotScanned = "file_not_scanned";

    /// <summary>A scanner found something in the file, or could not scan it whole.</summary>
    public const string FileQuarantined = "file_quarantined";

    /// <summary>The file has no such bytes.</summary>
    public const string RangeNotSatisfiable = "range_not_satisfiable";

    /// <summary>A limit is used up. Parameters: <c>retryAfter</c> in seconds, <c>until</c>.</summary>
    public const string TooManyAttempts = "too_many_attempts";

    /// <summary>Somebody asks more often than one may. Parameters: <c>retryAfter</c> in seconds, <c>until</c>.</summary>
    public const string TooManyRequests = "too_many_requests";

    /// <summary>The host of the address is none of the installation's.</summary>
    public const string UnknownHost = "unknown_host";

    /// <summary>Not this code. The error of the field has <c>left</c>: how many tries are left.</summary>
    public const string WrongCode = "wrong_code";

    /// <summary>No code is waited for: it was used, tried too often, has become void, or another browser asked for it.</summary>
    public const string CodeVoid = "code_void";

    /// <summary>Another code may not be asked for yet. Parameters: <c>retryAfter</c> in seconds, <c>until</c>.</summary>
    public const string ResendTooEarly = "resend_too_early";

    /// <summary>Nobody sends messages now.</summary>
    public const string CodeNotSent = "code_not_sent";

    /// <summary>The organisation's directory cannot be asked now.</summary>
    public const string DirectoryUnavailable = "directory_unavailable";
    /// <summary>A registry that has to be asked does not answer; nothing was created, and what was sent can be sent again.</summary>
    public const string RegistryUnavailable = "registry_unavailable";

    /// <summary>No registration is under way: it has ended, or another browser began it.</summary>
    public const string RegistrationVoid = "registration_void";

    /// <summary>The mail server that knows the former addresses does not answer; nothing was changed.</summary>
    public const string MailServerUnavailable = "mail_server_unavailable";

    public const string PreconditionRequired = "precondition_required";

    /// <summary>Parameter: <c>currentVersion</c>.</summary>
    public const string VersionConflict = "version_conflict";

    public const string IdempotencyKeyReused = "idempotency_key_reused";
    public const string IdempotencyKeyInFlight = "idempotency_key_in_flight";

    /// <summary>Whether it was done is not known; repeat with the same idempotency key.</summary>
    public const string OutcomeUnknown = "outcome_unknown";

    public const string DatabaseUnavailable = "database_unavailable";

    /// <summary>Where the contents of files are kept does not answer.</summary>
    public const string StorageUnavailable = "storage_unavailable";

    /// <summary>A subscription ended because its client took the changes too slowly.</summary>
    public const string ChangesMissed = "changes_missed";
}
