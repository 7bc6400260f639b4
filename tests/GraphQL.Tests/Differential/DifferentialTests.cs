using ServiceDesk.Testing.Node;

namespace ServiceDesk.GraphQL.Tests.Differential;

/// <summary>
/// graphql-js answers generated requests as this engine does: the same texts are parsed, the same rules are broken at the same places, the same data and errors come of it.
/// DIFFERENTIAL_SEED and DIFFERENTIAL_COUNT make longer or other runs.
/// </summary>
public class DifferentialTests
{
    [NodeFact]
    public async Task Both_answer_alike()
    {
        var seed = Setting("DIFFERENTIAL_SEED", 1);
        var count = Setting("DIFFERENTIAL_COUNT", 6_000);
        await using var theirs = await Reference.StartAsync();
        var differences = await new Comparison(new Ours(), theirs).RunAsync(seed, count);
        Assert.True(differences.Count == 0, string.Join('\n', differences));
    }

    private static int Setting(string name, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), out var value) ? value : otherwise;
}
