using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using ServiceDesk.Domain.Requests;
using ServiceDesk.EventStore;

namespace ServiceDesk.Bench.Append;

/// <summary>What stands beside the event of a command, and how many bytes it all is.</summary>
internal static class CommandBytes
{
    public static EventMetadata Metadata(long number) => new($"correlation-{number}", $"command-{number}", new Dictionary<string, string>
    {
        ["actor_id"] = Submissions.Applicant.Id,
        ["actor_role"] = "applicant",
        ["organisation"] = Submissions.Kerman.Key,
        ["time_zone"] = "Asia/Tehran",
    });

    public static Idempotency Idempotency(RequestSubmitted e, Guid id) => new(
        $"key-{e.TrackingCode}-{id:N}",
        SHA256.HashData(Encoding.UTF8.GetBytes(e.Subject)),
        $$"""{"id":"{{id}}","trackingCode":"{{e.TrackingCode}}","status":"awaitingReply","version":1}""");

    /// <summary>The bytes of event, headers, stream row, idempotency row and tracking row: what the single-row INSERT carries as one value.</summary>
    public static byte[] Payload()
    {
        var (e, id) = (Submissions.Submitted(1_000_000, Submissions.Start), Guid.NewGuid());
        var json = JsonSerializer.Serialize(e, RequestEventContracts.All.Single(c => c.Type == typeof(RequestSubmitted)).TypeInfo);
        var (metadata, idempotency) = (Metadata(1_000_000), Idempotency(e, id));
        const int FixedOfEvent = 16 + 16 + 8 + 8 + 8, FixedOfStream = 16 + 8 + 8 + 8, FixedOfTracking = 16 + 4 + 4 * 8 + 2 + 8;
        var text = string.Concat(
            json, JsonSerializer.Serialize(metadata.Headers), metadata.CorrelationId, metadata.CausationId, "request_submitted", "kerman", "request", "kerman",
            idempotency.Key, idempotency.Answer, "kerman", e.TrackingCode, e.Service, e.Unit, e.Unit, "awaitingReply", e.Applicant.Id, e.Applicant.Name, e.SenderName,
            "natural", e.Subject, e.Body, e.Priority, "{}", "kerman",
            // The searched words of the tracking row.
            e.TrackingCode, e.Subject, e.SenderName);
        return [.. Encoding.UTF8.GetBytes(text), .. idempotency.PayloadHash, .. new byte[FixedOfEvent + FixedOfStream + FixedOfTracking]];
    }
}
