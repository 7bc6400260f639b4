using ServiceDesk.Api.Commands;
using ServiceDesk.Api.Problems;
using ServiceDesk.Domain.Decisions;

namespace ServiceDesk.Api.OpenApi;

/// <summary>Which statuses and codes an endpoint may refuse with; tests hold the real answers to it.</summary>
internal static class ErrorAnswers
{
    private static readonly (int Status, string Code)[] Every =
    [
        (StatusCodes.Status400BadRequest, ProblemCodes.BadRequest),
        (StatusCodes.Status404NotFound, ProblemCodes.OrganisationNotFound),
        (StatusCodes.Status429TooManyRequests, ProblemCodes.TooManyRequests),
        (StatusCodes.Status500InternalServerError, ProblemCodes.InternalError),
        (StatusCodes.Status503ServiceUnavailable, ProblemCodes.DatabaseUnavailable),
    ];

    private static readonly (int Status, string Code)[] InSession =
    [
        (StatusCodes.Status401Unauthorized, ProblemCodes.NotSignedIn),
        (StatusCodes.Status403Forbidden, ProblemCodes.InsufficientScope),
    ];

    private static readonly (int Status, string Code)[] SignedIn = [.. InSession, (StatusCodes.Status403Forbidden, ProblemCodes.SecondFactorRequired)];

    /// <summary>Of whatever may change something.</summary>
    private static readonly (int Status, string Code)[] Changing =
    [
        (StatusCodes.Status403Forbidden, ProblemCodes.ForeignOrigin),
        (StatusCodes.Status403Forbidden, ProblemCodes.CsrfHeaderMissing),
    ];

    private static readonly (int Status, string Code)[] WithBody =
    [
        .. Changing,
        (StatusCodes.Status400BadRequest, RejectionCodes.InvalidCommand),
        (StatusCodes.Status400BadRequest, ProblemCodes.MalformedJson),
        (StatusCodes.Status413PayloadTooLarge, ProblemCodes.BodyTooLarge),
        (StatusCodes.Status415UnsupportedMediaType, ProblemCodes.UnsupportedMediaType),
    ];

    private static readonly (int Status, string Code)[] AnyCommand =
    [
        (StatusCodes.Status400BadRequest, ProblemCodes.InvalidHeader),
        (StatusCodes.Status409Conflict, ProblemCodes.IdempotencyKeyInFlight),
        (StatusCodes.Status422UnprocessableEntity, ProblemCodes.IdempotencyKeyReused),
        (StatusCodes.Status503ServiceUnavailable, ProblemCodes.OutcomeUnknown),
    ];

    private static readonly (int Status, string Code)[] OnRequest =
    [
        (StatusCodes.Status403Forbidden, RejectionCodes.NotYourRole),
        (StatusCodes.Status404NotFound, RejectionCodes.RequestNotFound),
        (StatusCodes.Status412PreconditionFailed, ProblemCodes.VersionConflict),
    ];

    public static ILookup<int, string> Of(RequestCommand command) => Lookup([
        .. Every, .. WithBody, .. OfCommand(command),
        .. SignedIn,
        command.Starts ? (StatusCodes.Status403Forbidden, ProblemCodes.WrongOrganisation) : (StatusCodes.Status428PreconditionRequired, ProblemCodes.PreconditionRequired),
    ]);

    /// <summary>Which problems the payload of a mutation may hold. What concerns the whole request, such as not being signed in, is no problem of the command.</summary>
    public static ILookup<int, string> OfMutation(RequestCommand command) => Lookup([
        .. OfCommand(command),
        (StatusCodes.Status400BadRequest, RejectionCodes.InvalidCommand),
        (StatusCodes.Status429TooManyRequests, ProblemCodes.TooManyRequests),
        (StatusCodes.Status503ServiceUnavailable, ProblemCodes.DatabaseUnavailable),
    ]);

    /// <summary>Of an endpoint that changes something without a body, for whoever is signed in.</summary>
    /// <param name="own">What it may refuse with besides.</param>
    public static ILookup<int, string> OfChange(params ReadOnlySpan<(int Status, string Code)> own) => OfSignedIn(withBody: false, [.. Changing, .. own]);

    /// <summary>Of an endpoint for whoever is signed in.</summary>
    /// <param name="withBody">Whether it takes a body.</param>
    /// <param name="own">What it may refuse with besides.</param>
    public static ILookup<int, string> OfSignedIn(bool withBody, params ReadOnlySpan<(int Status, string Code)> own) => Lookup([
        .. Every,
        .. withBody ? WithBody : [],
        .. SignedIn,
        (StatusCodes.Status403Forbidden, ProblemCodes.WrongOrganisation),
        .. own,
    ]);

    /// <summary>Of an endpoint that is open too in a session whose second factor is missing.</summary>
    /// <param name="withBody">Whether it takes a body.</param>
    /// <param name="own">What it may refuse with besides.</param>
    public static ILookup<int, string> OfSessionBeforeSecondFactor(bool withBody, params ReadOnlySpan<(int Status, string Code)> own) => Lookup([
        .. Every,
        .. withBody ? WithBody : Changing,
        .. InSession,
        (StatusCodes.Status403Forbidden, ProblemCodes.WrongOrganisation),
        .. own,
    ]);

    /// <summary>Of an endpoint for whoever is not signed in yet, which changes something.</summary>
    /// <param name="withBody">Whether it takes a body.</param>
    /// <param name="own">What it may refuse with besides.</param>
    public static ILookup<int, string> OfSigningIn(bool withBody, params ReadOnlySpan<(int Status, string Code)> own) => Lookup([
        .. Every,
        .. withBody ? WithBody : [],
        (StatusCodes.Status403Forbidden, ProblemCodes.ForeignOrigin),
        (StatusCodes.Status403Forbidden, ProblemCodes.CsrfHeaderMissing),
        (StatusCodes.Status429TooManyRequests, ProblemCodes.TooManyAttempts),
        .. own,
    ]);

    /// <summary>Of an endpoint for everybody that only reads.</summary>
    /// <param name="own">What it may refuse with besides.</param>
    public static ILookup<int, string> OfAnybody(params ReadOnlySpan<(int Status, string Code)> own) => Lookup([.. Every, .. own]);

    public static ILookup<int, string> OfReading { get; } = Lookup([
        .. Every,
        .. SignedIn,
        (StatusCodes.Status404NotFound, RejectionCodes.RequestNotFound),
    ]);

    public static ILookup<int, string> OfStatistics { get; } = Lookup([
        .. Every,
        (StatusCodes.Status400BadRequest, ProblemCodes.InvalidPeriod),
        .. SignedIn,
        (StatusCodes.Status403Forbidden, ProblemCodes.WrongOrganisation),
        (StatusCodes.Status403Forbidden, RejectionCodes.NotYourRole),
    ]);

    public static ILookup<int, string> OfDeadline { get; } = Lookup([.. OfReading.SelectMany(status => status, (status, code) => (status.Key, code)), (StatusCodes.Status404NotFound, ProblemCodes.NoDeadline)]);

    public static ILookup<int, string> OfUpload { get; } = Lookup([
        .. Every,
        .. Changing,
        (StatusCodes.Status400BadRequest, RejectionCodes.InvalidCommand),
        (StatusCodes.Status400BadRequest, ProblemCodes.InvalidHeader),
        (StatusCodes.Status400BadRequest, ProblemCodes.UnknownFileFormat),
        (StatusCodes.Status400BadRequest, ProblemCodes.WrongFormat),
        (StatusCodes.Status400BadRequest, ProblemCodes.BrokenFile),
        (StatusCodes.Status400BadRequest, ProblemCodes.EmptyFile),
        (StatusCodes.Status400BadRequest, ProblemCodes.ImageTooLarge),
        (StatusCodes.Status400BadRequest, ProblemCodes.ArchiveTooLarge),
        (StatusCodes.Status400BadRequest, ProblemCodes.UnsafeArchive),
        (StatusCodes.Status400BadRequest, ProblemCodes.FileWithMacros),
        .. SignedIn,
        (StatusCodes.Status403Forbidden, ProblemCodes.WrongOrganisation),
        (StatusCodes.Status408RequestTimeout, ProblemCodes.UploadTooSlow),
        (StatusCodes.Status413PayloadTooLarge, ProblemCodes.FileTooLarge),
        (StatusCodes.Status415UnsupportedMediaType, ProblemCodes.FileNotRaw),
        (StatusCodes.Status429TooManyRequests, ProblemCodes.TooManyUploads),
        (StatusCodes.Status503ServiceUnavailable, ProblemCodes.StorageUnavailable),
    ]);

    public static ILookup<int, string> OfOwnFile { get; } = Lookup([
        .. Every,
        .. SignedIn,
        (StatusCodes.Status403Forbidden, ProblemCodes.WrongOrganisation),
        (StatusCodes.Status404NotFound, ProblemCodes.FileNotFound),
        (StatusCodes.Status403Forbidden, ProblemCodes.FileQuarantined),
        (StatusCodes.Status409Conflict, ProblemCodes.FileNotScanned),
        (StatusCodes.Status416RangeNotSatisfiable, ProblemCodes.RangeNotSatisfiable),
        (StatusCodes.Status503ServiceUnavailable, ProblemCodes.StorageUnavailable),
    ]);

    public static ILookup<int, string> OfFile { get; } = Lookup([
        .. OfReading.SelectMany(status => status, (status, code) => (status.Key, code)),
        (StatusCodes.Status404NotFound, ProblemCodes.FileNotFound),
        (StatusCodes.Status403Forbidden, ProblemCodes.FileQuarantined),
        (StatusCodes.Status409Conflict, ProblemCodes.FileNotScanned),
        (StatusCodes.Status416RangeNotSatisfiable, ProblemCodes.RangeNotSatisfiable),
        (StatusCodes.Status503ServiceUnavailable, ProblemCodes.StorageUnavailable),
    ]);

    public static ILookup<int, string> OfDevelopmentTokens { get; } = Lookup([.. Every, .. WithBody]);

    public static ILookup<int, string> OfDevelopmentMessages { get; } = Lookup(Every);

    public static ILookup<int, string> OfReceipts { get; } = Lookup([
        .. Every,
        (StatusCodes.Status401Unauthorized, ProblemCodes.InvalidSignature),
        (StatusCodes.Status404NotFound, ProblemCodes.NotFound),
        (StatusCodes.Status413PayloadTooLarge, ProblemCodes.BodyTooLarge),
        (StatusCodes.Status503ServiceUnavailable, ProblemCodes.OutcomeUnknown),
    ]);

    private static IEnumerable<(int Status, string Code)> OfCommand(RequestCommand command) =>
        [.. AnyCommand, .. command.Starts ? [] : OnRequest, .. command.Conflicts.Select(code => (StatusCodes.Status409Conflict, code))];

    private static ILookup<int, string> Lookup(IEnumerable<(int Status, string Code)> answers) =>
        answers.Distinct().Order().ToLookup(answer => answer.Status, answer => answer.Code);
}
