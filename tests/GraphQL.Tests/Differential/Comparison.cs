using ServiceDesk.GraphQL.Tests.Differential.Generation;

namespace ServiceDesk.GraphQL.Tests.Differential;

/// <summary>Asks both servers the same things.</summary>
internal sealed class Comparison(Ours ours, Reference theirs)
{
    private const int BatchSize = 500;
    private const int MaxReported = 10;

    /// <summary>The differences among the first cases of a seed; stops when there are enough to report.</summary>
    public async Task<List<Difference>> RunAsync(int seed, int count)
    {
        var differences = new List<Difference>();
        for (var start = 0; start < count && differences.Count < MaxReported; start += BatchSize)
        {
            var cases = Enumerable.Range(start, Math.Min(BatchSize, count - start)).Select(i => Cases.Create(ours.Schema, seed, i)).ToList();
            var asked = theirs.AnswerAsync(cases);
            var given = new string[cases.Count];
            for (var i = 0; i < cases.Count; i++)
                given[i] = await ours.AnswerAsync(cases[i]);
            var expected = await asked;
            for (var i = 0; i < cases.Count && differences.Count < MaxReported; i++)
            {
                if (given[i] != expected[i])
                    differences.Add(await DescribeAsync(seed, start + i, cases[i]));
            }
        }

        return differences;
    }

    private async Task<Difference> DescribeAsync(int seed, int index, Case request)
    {
        var smallest = await new Reduction(IsDifferentAsync).RunAsync(request);
        return new Difference(seed, index, smallest, await ours.AnswerAsync(smallest), (await theirs.AnswerAsync([smallest]))[0]);
    }

    private async Task<bool> IsDifferentAsync(Case request) => await ours.AnswerAsync(request) != (await theirs.AnswerAsync([request]))[0];
}
