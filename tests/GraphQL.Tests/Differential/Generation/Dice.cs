namespace ServiceDesk.GraphQL.Tests.Differential.Generation;

/// <summary>The choices of one case; the same seed gives the same ones.</summary>
/// <param name="mistakes">How likely each choice is a wrong one, from 0 to 1.</param>
internal sealed class Dice(int seed, double mistakes)
{
    private readonly Random _random = new(seed);

    public bool Chance(double probability) => _random.NextDouble() < probability;

    public bool Mistake() => mistakes > 0 && Chance(mistakes);

    public int Below(int count) => _random.Next(count);

    public T Pick<T>(IReadOnlyList<T> items) => items[_random.Next(items.Count)];

    public void Shuffle<T>(Span<T> items) => _random.Shuffle(items);
}
