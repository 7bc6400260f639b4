using System.Globalization;
using NodaTime;
using NodaTime.Text;
using ServiceDesk.Domain.Decisions;
using ServiceDesk.Domain.Values;

namespace ServiceDesk.Api.Problems;

/// <summary>Why something was not done, free of transport and language; <see cref="ProblemResponse"/> puts it into an answer.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Code">A stable snake_case code: clients decide by it, texts are found by it.</param>
/// <param name="Errors">What is wrong field by field; may be empty.</param>
/// <param name="Parameters">What the text names, for example the version that stands.</param>
public sealed record Problem(int Status, string Code, ValueList<FieldError> Errors, FieldValues Parameters)
{
    /// <summary>The parameter that the header of that name is taken from: seconds.</summary>
    public const string RetryAfter = "retryAfter";

    public Problem(int status, string code)
        : this(status, code, [], FieldValues.Empty)
    {
    }

    /// <summary>A problem with one field or header.</summary>
    public static Problem Of(int status, string code, string field, string fieldCode, params ReadOnlySpan<(string Name, string Value)> parameters) =>
        new(status, code, [new FieldError(field, fieldCode, FieldValues.Of(parameters))], FieldValues.Empty);

    /// <summary>A body of the right shape in which something is wrong.</summary>
    public static Problem Of(params IReadOnlyList<FieldError> errors) => new(StatusCodes.Status400BadRequest, RejectionCodes.InvalidCommand, errors.ToValueList(), FieldValues.Empty);
    /// <summary>What is wrong with the fields of a body; null when nothing is.</summary>
    public static Problem? OfFields(params IEnumerable<FieldError?> errors) =>
        errors.OfType<FieldError>().ToValueList() is { Count: > 0 } wrong ? new(StatusCodes.Status400BadRequest, RejectionCodes.InvalidCommand, wrong, FieldValues.Empty) : null;

    /// <summary>The one place where a rejection becomes a status.</summary>
    public static Problem Of(Rejection rejection) => new(
        rejection.Kind switch
        {
            RejectionKind.Shape => StatusCodes.Status400BadRequest,
            RejectionKind.Forbidden => StatusCodes.Status403Forbidden,
            RejectionKind.NotFound => StatusCodes.Status404NotFound,
            RejectionKind.Conflict => StatusCodes.Status409Conflict,
        },
        rejection.Code,
        rejection.Fields,
        rejection.Parameters);

    public static Problem RequestNotFound { get; } = Of(Rejection.NotFound());

    public static Problem NotYourRole { get; } = Of(Rejection.Forbidden());

    public static Problem AccountNotFound { get; } = Of(Rejection.NotFound(RejectionCodes.AccountNotFound));

    public static Problem CodeVoid { get; } = new(StatusCodes.Status410Gone, ProblemCodes.CodeVoid);

    public static Problem RegistryUnavailable { get; } = new(StatusCodes.Status503ServiceUnavailable, ProblemCodes.RegistryUnavailable);

    public static Problem RegistrationVoid { get; } = new(StatusCodes.Status410Gone, ProblemCodes.RegistrationVoid);

    public static Problem MailServerUnavailable { get; } = new(StatusCodes.Status503ServiceUnavailable, ProblemCodes.MailServerUnavailable);

    public static Problem NotSignedIn { get; } = new(StatusCodes.Status401Unauthorized, ProblemCodes.NotSignedIn);

    public static Problem WrongOrganisation { get; } = new(StatusCodes.Status403Forbidden, ProblemCodes.WrongOrganisation);

    public static Problem InsufficientScope { get; } = new(StatusCodes.Status403Forbidden, ProblemCodes.InsufficientScope);

    public static Problem SecondFactorRequired { get; } = new(StatusCodes.Status403Forbidden, ProblemCodes.SecondFactorRequired);

    public static Problem InvalidPeriod { get; } = new(StatusCodes.Status400BadRequest, ProblemCodes.InvalidPeriod);

    public static Problem ChangesMissed { get; } = new(StatusCodes.Status503ServiceUnavailable, ProblemCodes.ChangesMissed);

    public static Problem NoDeadline { get; } = new(StatusCodes.Status404NotFound, ProblemCodes.NoDeadline);

    public static Problem OrganisationNotFound { get; } = new(StatusCodes.Status404NotFound, ProblemCodes.OrganisationNotFound);

    /// <summary>Somebody asks more often than one may; so long until they may again.</summary>
    public static Problem TooManyRequests(DateTimeOffset now, TimeSpan retryAfter) => Wait(ProblemCodes.TooManyRequests, now, retryAfter);

    /// <summary>A limit is used up; so long until it is not.</summary>
    public static Problem TooManyAttempts(DateTimeOffset now, TimeSpan retryAfter) => Wait(ProblemCodes.TooManyAttempts, now, retryAfter);

    /// <summary>It can be done, but not yet.</summary>
    public static Problem Wait(string code, DateTimeOffset now, TimeSpan retryAfter)
    {
        var seconds = Math.Max(1, (long)Math.Ceiling(retryAfter.TotalSeconds));
        return new(StatusCodes.Status429TooManyRequests, code, [], FieldValues.Of(
            (RetryAfter, seconds.ToString(CultureInfo.InvariantCulture)),
            ("until", InstantPattern.ExtendedIso.Format(Instant.FromDateTimeOffset(now.AddSeconds(seconds))))));
    }
}
