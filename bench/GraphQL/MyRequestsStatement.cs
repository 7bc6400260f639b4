using System.Text.Json;
using NodaTime;
using Npgsql;
using ServiceDesk.Domain.Catalogue;
using ServiceDesk.Domain.Requests;
using ServiceDesk.Domain.Text;
using ServiceDesk.GraphQL.Connections;

namespace ServiceDesk.Bench.GraphQL;

/// <summary>A person's list as one would write it by hand: the columns it needs in one statement, and nothing made twice that can be made once.</summary>
internal sealed class MyRequestsStatement(OrganisationDefinition organisation)
{
    private const string Statement =
        """
        select request_id, tracking_code, version, subject, sender_name, service, unit, status, submitted_at, answer_due, last_event_at
        from tracking where tenant_id = $1 and applicant_id = $2 order by submitted_at desc, request_id desc limit $3
        """;

    private readonly Dictionary<string, KeyedAnswer> services = organisation.Services.ToDictionary(s => s.Key, s => new KeyedAnswer(s.Key, new TextAnswer(s.Name.Fa)));
    private readonly Dictionary<string, KeyedAnswer> units = organisation.Units.ToDictionary(u => u.Key, u => new KeyedAnswer(u.Key, new TextAnswer(u.Name.Fa)));
    private readonly Dictionary<string, StatusAnswer> statuses = Enum.GetValues<RequestStatus>().ToDictionary(
        status => JsonNamingPolicy.CamelCase.ConvertName($"{status}"),
        status => organisation.Status(status) is var shown ? new StatusAnswer(EnumName(status), new TextAnswer(shown.Label.Fa), EnumName(shown.Colour), EnumName(shown.Icon)) : null!);

    public async Task<JsonAnswer<MyRequestsData>> AnswerAsync(NpgsqlDataSource database, string tenant, string person, int first, CancellationToken cancellation)
    {
        await using var command = database.CreateCommand(Statement);
        command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = tenant });
        command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = person });
        command.Parameters.Add(new NpgsqlParameter<int> { TypedValue = first + 1 });
        await using var rows = await command.ExecuteReaderAsync(cancellation);
        var requests = new List<RequestAnswer>(first);
        var more = false;
        while (await rows.ReadAsync(cancellation) && !(more = requests.Count == first))
            requests.Add(Read(rows));
        return new(new(new(requests, new PageAnswer(more, requests.Count == 0 ? null : CursorOf(requests[^1])))));
    }

    private RequestAnswer Read(NpgsqlDataReader row)
    {
        var (status, due) = (row.GetString(7), row.IsDBNull(9) ? (DateTime?)null : row.GetDateTime(9));
        return new RequestAnswer(
            row.GetGuid(0), row.GetString(1), row.GetInt64(2), row.GetString(3), row.GetString(4), services[row.GetString(5)], units[row.GetString(6)], statuses[status],
            Moment(row.GetDateTime(8)), due is { } at ? Moment(at) : null, Moment(row.GetDateTime(10)), status == "awaitingReply" && due < DateTime.UtcNow);
    }

    private MomentAnswer Moment(DateTime at) => new(at, Jalali.Short(Instant.FromDateTimeUtc(at), organisation.Calendar.Zone));

    private static string CursorOf(RequestAnswer last) => new Cursor("Mine", $"{Instant.FromDateTimeUtc(last.SubmittedAt.At).ToUnixTimeTicks()}", $"{last.Id:N}").ToString();

    private static string EnumName<T>(T value) where T : struct, Enum => JsonNamingPolicy.SnakeCaseUpper.ConvertName($"{value}");
}
