using System.Security.Cryptography;
using Npgsql;
using ServiceDesk.Domain.Catalogue;
using ServiceDesk.Domain.Requests;
using ServiceDesk.EventStore;

namespace ServiceDesk.Api.Commands;

/// <summary>Issues tracking codes by an organisation's numbering.</summary>
internal sealed class TrackingNumbers(NpgsqlDataSource dataSource)
{
    /// <summary>A new code. A number of a sequence is used up by this, so it is asked for only when the submission stands.</summary>
    public async Task<string> IssueAsync(OrganisationDefinition organisation)
    {
        var sequence = organisation.Numbering.Kind == NumberingKind.Sequential ? await NextAsync(organisation.Key) : 0;
        return TrackingCode.Issue(organisation.Numbering, RandomNumberGenerator.GetBytes(TrackingCode.RandomBytes), sequence);
    }

    private async Task<long> NextAsync(string organisation)
    {
        await using var command = dataSource.CreateCommand(Sql.Load(typeof(TrackingNumbers).Assembly, "Commands/next_tracking_number.sql"));
        command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = organisation });
        return (long)(await command.ExecuteScalarAsync())!;
    }
}
