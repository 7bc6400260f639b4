using Microsoft.Extensions.DependencyInjection;
using ServiceDesk.Api.Sessions;
using ServiceDesk.Api.Tests.Files;
using ServiceDesk.Api.Tests.Hosting;

namespace ServiceDesk.Api.Tests.Rights;

/// <summary>What stands in paths for the parameters of routes: things of another person, which nobody else may reach.</summary>
internal sealed class RouteObjects
{
    private readonly Dictionary<string, string> others;

    private RouteObjects(Dictionary<string, string> others) => this.others = others;

    public static async Task<RouteObjects> OfAsync(TestHost host, RightsWorld world)
    {
        var victim = world.Victim;
        var sessions = await host.Services.GetRequiredService<SignInSessions>().ListAsync(world.Organisation, victim.Account!.Value, madeForPrograms: false, default);
        return new(new Dictionary<string, string>
        {
            ["documentName"] = "v1",
            ["session"] = sessions[0].Id.ToString(),
            ["token"] = sessions[0].Id.ToString(),
            ["file"] = (await victim.Member.UploadAsync(SampleFiles.Pdf())).Id,
            ["person"] = $"{victim.Account:D}",
            // Posts and codes of nobody: whoever may end them is not to end any here.
            ["appointment"] = Guid.NewGuid().ToString(),
            // A receipt is its own applicant's: the tests of receipts try other people's.
            ["request"] = Guid.NewGuid().ToString(),
            ["deputy"] = Guid.NewGuid().ToString(),
            ["account"] = Guid.NewGuid().ToString(),
            ["registration"] = Guid.NewGuid().ToString(),
            ["provider"] = "nobody",
            ["challenge"] = Guid.NewGuid().ToString(),
        });
    }

    /// <summary>Null where the matrix does not know whose things a parameter names: whoever adds a route says so here.</summary>
    public string? Find(string parameter) => others.GetValueOrDefault(parameter);
}
