using System.Diagnostics;
using OpenTelemetry;

namespace ServiceDesk.Api.Telemetry;

/// <summary>Takes out of spans what others put into them and nobody outside shall read: the query of an address, which can hold a document, and the statements sent to PostgreSQL.</summary>
internal sealed class SecretRemoval : BaseProcessor<Activity>
{
    private static readonly string[] Secrets = ["url.query", "url.full", "http.url", "http.target", "db.statement", "db.query.text"];

    public override void OnEnd(Activity data)
    {
        foreach (var name in Secrets)
        {
            if (data.GetTagItem(name) is not null)
                data.SetTag(name, null);
        }
    }
}
