using System.Globalization;

namespace ServiceDesk.Bench;

/// <summary>The same thing measured several times.</summary>
internal sealed class Sample
{
    private readonly List<double> values = [];

    public double Median => values.Order().ElementAt(values.Count / 2);

    public void Add(double value) => values.Add(value);

    /// <summary>Median and spread: <c>12,340 (11,900–12,800)</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Median:N0} ({values.Min():N0}–{values.Max():N0})");
}
