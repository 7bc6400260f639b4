using System.Net;
using System.Text.Json.Nodes;
using ServiceDesk.Api.Tests.Doors;
using ServiceDesk.Api.Tests.Hosting;
using ServiceDesk.Testing;
using static ServiceDesk.Api.Tests.Accounts.Tenure.University;

namespace ServiceDesk.Api.Tests.Accounts.Tenure;

[Collection(ApiTest.Name)]
public sealed class KnownPersonTests(HostFixture fixture)
{
    [PostgresFact(Timeout = 300_000)]
    [Seed("Q-07")]
    public async Task Wrong_data_and_somebody_who_has_an_account_cannot_be_told_apart()
    {
        await using var university = await OpenAsync(fixture, settings: Unlimited);
        var maryam = university.Visitor();
        await RegisterAsync(maryam, await MaryamAsync(maryam), Form());

        await Indistinguishable.HoldAsync(_ => ReadyAsync(university, MaryamAsync), _ => ReadyAsync(university, MistakenAsync), Told);
    }

    private static async Task<Func<Task<Reply>>> ReadyAsync(University university, Func<DoorVisitor, Task<JsonObject>> identity)
    {
        var visitor = university.Visitor();
        var body = await identity(visitor);
        return () => IdentityAsync(visitor, body);
    }

    /// <summary>Reza, who has no account, born a day later than the civil registry says.</summary>
    private static async Task<JsonObject> MistakenAsync(DoorVisitor visitor)
    {
        var reza = await RezaAsync(visitor);
        reza["fields"]!["birthDate"] = "1981-07-25";
        return reza;
    }

    private static string Told(Reply reply)
    {
        var body = reply.Is(HttpStatusCode.Conflict).Json.DeepClone().AsObject();
        body.Remove("traceId");
        body.Remove("correlationId");
        return body.ToJsonString();
    }
}
