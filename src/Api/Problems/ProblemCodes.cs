namespace ServiceDesk.Api.Problems;

/// <summary>The stable codes of the problems that arise around a decision; those of decisions are the Domain's.</summary>
public static class ProblemCodes
{
    public const string NotSignedIn = "not_signed_in";
    public const string WrongOrganisation = "wrong_organisation";
    public const string OrganisationNotFound = "organisation_not_found";

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

    public const string PreconditionRequired = "precondition_required";

    /// <summary>Parameter: <c>currentVersion</c>.</summary>
    public const string VersionConflict = "version_conflict";

    public const string IdempotencyKeyReused = "idempotency_key_reused";
    public const string IdempotencyKeyInFlight = "idempotency_key_in_flight";

    /// <summary>Whether it was done is not known; repeat with the same idempotency key.</summary>
    public const string OutcomeUnknown = "outcome_unknown";

    public const string DatabaseUnavailable = "database_unavailable";

    /// <summary>A subscription ended because its client took the changes too slowly.</summary>
    public const string ChangesMissed = "changes_missed";
}
