using NpgsqlTypes;
using ServiceDesk.Domain.Catalogue;
using ServiceDesk.Domain.Requests;
using ServiceDesk.Domain.Text;
using ServiceDesk.EventStore;
using ServiceDesk.EventStore.Projections;
using ServiceDesk.Projections.Catalogue;

namespace ServiceDesk.Projections.Statistics;

/// <summary>The facts that are counted: a row per request, and nothing of its content or its people.</summary>
/// <param name="definitions">For zone and working time; a definition's version never changes.</param>
public sealed class StatisticsProjection(IOrganisationDefinitions definitions) : StreamProjection<RequestEvent, RequestFacts>
{
    private static readonly ReadTable<StatisticsRow> Rows = new ReadTable<StatisticsRow>("statistics", "tenant_id", "request_id")
        .Column("tenant_id", NpgsqlDbType.Varchar, r => r.Organisation)
        .Column("request_id", NpgsqlDbType.Uuid, r => r.RequestId)
        .Column("service", NpgsqlDbType.Text, r => r.Service)
        .Column("unit", NpgsqlDbType.Text, r => r.Unit)
        .Column("holder", NpgsqlDbType.Text, r => r.Holder)
        .Column("submitted_on", NpgsqlDbType.Date, r => r.SubmittedOn.ToDateOnly())
        .Column("jalali_month", NpgsqlDbType.Date, r => r.JalaliMonth.ToDateOnly())
        .Column("status", NpgsqlDbType.Text, r => EnumNames.Of(r.Status))
        .Column("answer_due", NpgsqlDbType.TimestampTz, r => r.AnswerDue?.ToDateTimeUtc())
        .Column("first_reply_minutes", NpgsqlDbType.Integer, r => r.FirstReplyMinutes)
        .Column("in_time", NpgsqlDbType.Boolean, r => r.InTime)
        .Column("escalated", NpgsqlDbType.Boolean, r => r.Escalated)
        .Column("reopened", NpgsqlDbType.Boolean, r => r.Reopened)
        .Column("corrects", NpgsqlDbType.Boolean, r => r.Corrects);

    public override string Name => "Statistics";

    public override int Version => 1;

    public override string Schema => Sql.Load(typeof(StatisticsProjection).Assembly, "Statistics/statistics.sql");

    public override IReadOnlyList<ReadTable> Tables { get; } = [Rows];

    protected override RequestFacts Evolve(RequestFacts? state, RequestEvent e) => RequestFacts.Fold(state, e);

    protected override void WriteStream(RequestFacts state, StoredEvent last, RowSet rows)
    {
        var request = state.Request;
        var organisation = definitions.Find(last.Stream.Tenant, request.DefinitionVersion)
            ?? throw new InvalidOperationException($"There is no definition {request.DefinitionVersion} of '{last.Stream.Tenant}'.");
        var submittedOn = request.SubmittedAt.InZone(organisation.Calendar.Zone).Date;
        rows.Add(Rows, new StatisticsRow
        {
            Organisation = last.Stream.Tenant,
            RequestId = last.Stream.Id,
            Service = request.Service,
            Unit = state.Unit,
            Holder = request.Unit,
            SubmittedOn = submittedOn,
            JalaliMonth = Jalali.FirstOfMonth(submittedOn),
            Status = request.Status,
            AnswerDue = request.AnswerDue,
            FirstReplyMinutes = MinutesToFirstReply(state, organisation),
            InTime = state.FirstReply?.InTime,
            Escalated = request.EscalatedAt is not null,
            Reopened = request.LastReopening is not null,
            Corrects = request.Corrects is not null,
        });
    }

    private static int? MinutesToFirstReply(RequestFacts facts, OrganisationDefinition organisation) =>
        facts is { OwedSince: { } since, FirstReply.At: var replied } ? (int)organisation.Calendar.OfficeTime(since, replied).TotalMinutes : null;
}
