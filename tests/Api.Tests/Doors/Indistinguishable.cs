using System.Diagnostics;
using ServiceDesk.Api.Tests.Hosting;

namespace ServiceDesk.Api.Tests.Doors;

/// <summary>
/// Holds a door to answering alike, in status, body and time, whether somebody is known to it or not. Times are not held to
/// any length: requests of both kinds take turns, so that whatever else slows the machine slows both, and it is asked how well
/// one could tell them apart by their times (the area under the ROC curve, from ranks; 0.5 is by chance).
/// </summary>
internal static class Indistinguishable
{
    private const int Rounds = 1000;

    /// <summary>Requests before any is counted: the first ones compile code and open connections.</summary>
    private const int WarmUp = 50;

    /// <summary>
    /// The standard error of the area is 0.013 after two thousand requests, so by chance alone it is beyond this about once in ten thousand times. Where it is, as many again are asked and
    /// count together: a door that tells is beyond it again, and chance then once in thirty million times.
    /// </summary>
    private const double Tolerance = 0.05;

    private const int Samples = 2;

    /// <param name="known">Makes the request of a round for somebody known ready; what it gives sends it, and alone is timed.</param>
    /// <param name="unknown">The same for somebody unknown.</param>
    /// <param name="comparable">What must be the same of all answers: the body without what is random in it.</param>
    public static async Task HoldAsync(Func<int, Task<Func<Task<Reply>>>> known, Func<int, Task<Func<Task<Reply>>>> unknown, Func<Reply, string> comparable)
    {
        var (ofKnown, ofUnknown, answers) = (new List<double>(), new List<double>(), new HashSet<string>());
        // Always the same order of chance, so that a failure comes again.
        var random = new Random(5);
        await AskAsync(WarmUp);
        ofKnown.Clear();
        ofUnknown.Clear();
        for (var sample = 1; sample == 1 || sample <= Samples && !IsByChance(); sample++)
            await AskAsync(Rounds);
        Assert.Single(answers);
        Assert.InRange(AreaUnderCurve(ofKnown, ofUnknown), 0.5 - Tolerance, 0.5 + Tolerance);

        bool IsByChance() => Math.Abs(AreaUnderCurve(ofKnown, ofUnknown) - 0.5) <= Tolerance;

        async Task AskAsync(int rounds)
        {
            for (var round = 0; round < rounds; round++)
            {
                var turns = new[] { (Ready: known, Times: ofKnown), (Ready: unknown, Times: ofUnknown) };
                random.Shuffle(turns);
                foreach (var (ready, times) in turns)
                {
                    var send = await ready(round);
                    var start = Stopwatch.GetTimestamp();
                    var reply = await send();
                    times.Add(Stopwatch.GetElapsedTime(start).TotalMicroseconds);
                    answers.Add($"{(int)reply.Status} {comparable(reply)}");
                }
            }
        }
    }

    /// <summary>How likely one of the first is larger than one of the second; half of those that are equal count.</summary>
    public static double AreaUnderCurve(IReadOnlyCollection<double> first, IReadOnlyCollection<double> second)
    {
        var (rank, sum) = (1.0, 0.0);
        foreach (var equal in first.Select(value => (Value: value, First: true)).Concat(second.Select(value => (Value: value, First: false))).GroupBy(item => item.Value).OrderBy(group => group.Key))
        {
            var count = equal.Count();
            sum += equal.Count(item => item.First) * (rank + (count - 1) / 2.0);
            rank += count;
        }
        return (sum - first.Count * (first.Count + 1) / 2.0) / ((double)first.Count * second.Count);
    }
}
