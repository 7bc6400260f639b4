using ServiceDesk.GraphQL.Execution;
using ServiceDesk.GraphQL.Validation.Rules;
using ServiceDesk.Testing.Node;

namespace ServiceDesk.GraphQL.Tests.Differential;

/// <summary>The comparison finds what is wrong: faults that are planted in this engine are reported, with a request that shows little else.</summary>
public class PlantedFaultTests
{
    private const int Seed = 3;
    private const int Count = 2_000;

    [NodeFact]
    public async Task A_rule_that_is_missing_is_found()
    {
        var found = await FindAsync(new Ours(missingRule: nameof(UniqueVariableNames)));
        Assert.All(found, d => Assert.Contains(nameof(UniqueVariableNames), d.Theirs));
        Assert.All(found, d => Assert.DoesNotContain(nameof(UniqueVariableNames), d.Ours));
    }

    [NodeFact]
    public async Task A_field_that_resolves_to_something_else_is_found()
    {
        var found = await FindAsync(new Ours((source, context) => SampleData.Resolve(source, context) is int number && context.Field.Name == "value" ? number + 1 : SampleData.Resolve(source, context)));
        Assert.Contains(found, d => d.Request.Query.Contains("value", StringComparison.Ordinal));
    }

    [NodeFact]
    public async Task A_default_that_is_not_applied_is_found()
    {
        var found = await FindAsync(new Ours((source, context) =>
        {
            var value = SampleData.Resolve(source, context);
            return context.Field.Name == "range" && value is Dictionary<string, object?> { Count: 1 } given ? given.ToDictionary(p => p.Key, _ => (object?)null) : value;
        }));
        Assert.All(found, d => Assert.Contains("range", d.Request.Query));
    }

    [NodeFact]
    public async Task An_error_that_is_swallowed_is_found()
    {
        var found = await FindAsync(new Ours(WithoutErrors));
        Assert.Contains(found, d => d.Theirs.Contains("\"errors\":[\"", StringComparison.Ordinal));
    }

    /// <summary>What is reported for a fault, which must be something: with all that is needed to see it again, and small.</summary>
    private static async Task<List<Difference>> FindAsync(Ours faulty)
    {
        await using var theirs = await Reference.StartAsync();
        var found = await new Comparison(faulty, theirs).RunAsync(Seed, Count);
        Assert.NotEmpty(found);
        Assert.Contains(found, d => d.Request.Pieces.Count <= 25);
        foreach (var difference in found)
        {
            var report = difference.ToString();
            Assert.Contains($"Seed {Seed}, case {difference.Index}", report);
            Assert.Contains(Case.Quote(difference.Request.Query), report);
            Assert.Contains(difference.Ours, report);
            Assert.Contains(difference.Theirs, report);
        }

        return found;
    }

    private static object? WithoutErrors(object? source, ResolverContext context)
    {
        try
        {
            return SampleData.Resolve(source, context) is var value and not GraphQLError ? value : null;
        }
        catch (GraphQLException) when (!ReferenceEquals(context.Field.DeclaringType, context.Schema.SubscriptionType))
        {
            return null;
        }
    }
}
