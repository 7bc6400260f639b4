using Microsoft.AspNetCore.Diagnostics;
using Npgsql;
using ServiceDesk.Api.Files.Stores;
using ServiceDesk.EventStore;

namespace ServiceDesk.Api.Problems;

/// <summary>Gives every answer without a body, and every exception, the form of a problem.</summary>
public static class ProblemHandling
{
    public static void UseProblems(this WebApplication app)
    {
        app.UseExceptionHandler(new ExceptionHandlerOptions
        {
            ExceptionHandler = HandleAsync,
            // What is answered with less than 500 is no failure of ours, and an outage of the database is told once, not
            // with a trace for every request that meets it.
            SuppressDiagnosticsCallback = failure => Of(failure.Exception).Status != StatusCodes.Status500InternalServerError,
        });
        app.UseStatusCodePages(context => ProblemResponse.WriteAsync(context.HttpContext, OfStatus(context.HttpContext.Response.StatusCode)));
    }

    private static Task HandleAsync(HttpContext context) =>
        ProblemResponse.WriteAsync(context, Of(context.Features.Get<IExceptionHandlerFeature>()?.Error));

    public static Problem Of(Exception? failure) => Known(failure) ?? new(StatusCodes.Status500InternalServerError, ProblemCodes.InternalError);

    /// <summary>What an exception means to whoever asked; null for a failure of ours.</summary>
    public static Problem? Known(Exception? failure) => failure switch
    {
        BadHttpRequestException bad => OfStatus(bad.StatusCode),
        AppendOutcomeUnknownException => new(StatusCodes.Status503ServiceUnavailable, ProblemCodes.OutcomeUnknown),
        ContentStoreUnavailableException => new(StatusCodes.Status503ServiceUnavailable, ProblemCodes.StorageUnavailable),
        NpgsqlException database when IsUnavailable(database) => new(StatusCodes.Status503ServiceUnavailable, ProblemCodes.DatabaseUnavailable),
        _ => null,
    };

    private static bool IsUnavailable(NpgsqlException failure) => failure is not PostgresException postgres || postgres.IsTransient
        || postgres.SqlState is PostgresErrorCodes.AdminShutdown or PostgresErrorCodes.CrashShutdown or PostgresErrorCodes.CannotConnectNow;

    private static Problem OfStatus(int status) => status switch
    {
        StatusCodes.Status401Unauthorized => Problem.NotSignedIn,
        StatusCodes.Status404NotFound => new(status, ProblemCodes.NotFound),
        StatusCodes.Status405MethodNotAllowed => new(status, ProblemCodes.MethodNotAllowed),
        StatusCodes.Status413PayloadTooLarge => new(status, ProblemCodes.BodyTooLarge),
        StatusCodes.Status415UnsupportedMediaType => new(status, ProblemCodes.UnsupportedMediaType),
        >= 500 => new(status, ProblemCodes.InternalError),
        _ => new(status, ProblemCodes.BadRequest),
    };
}
