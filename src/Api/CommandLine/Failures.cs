using System.Net.Sockets;
using Microsoft.AspNetCore.Connections;
using Npgsql;
using ServiceDesk.Api.Hosting;
using ServiceDesk.Api.Tenancy;
using ServiceDesk.EventStore.Schema;
using ServiceDesk.PrivatePostgres;

namespace ServiceDesk.Api.CommandLine;

/// <summary>Tells what stopped the program in a sentence or a few; a stack trace helps nobody who has only to set something right.</summary>
internal static class Failures
{
    /// <summary>What to print; null for a fault of the program itself, whose trace is wanted.</summary>
    public static string? Describe(Exception failure) => failure switch
    {
        CommandException or SettingException or OrganisationFilesException or PrivateServerException or MigrationException => failure.Message,
        OperationCanceledException => "Stopped.",
        PostgresException { SqlState: PostgresErrorCodes.InvalidPassword or PostgresErrorCodes.InvalidAuthorizationSpecification } e => $"PostgreSQL refused to sign in: {e.MessageText}.",
        PostgresException { SqlState: PostgresErrorCodes.InvalidCatalogName } e => $"PostgreSQL: {e.MessageText}. Create it first.",
        PostgresException e => $"PostgreSQL: {e.MessageText} ({e.SqlState}).",
        NpgsqlException e => $"PostgreSQL cannot be reached: {e.Message}",
        IOException { InnerException: AddressInUseException or SocketException } e => e.Message,
        _ => null,
    };
}
