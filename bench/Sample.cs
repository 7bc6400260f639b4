using System.Globalization;

namespace ServiceDesk.Bench;

/// <summary>The same thing measured several times.</summary>
internal sealed class Sample
{
    private readonly List<double> values = [];

    public double Median => values.Order().ElementAt(values.Count / 2);

    public void Add(double value) => values.Add(value);

    /// <summary>Median and spread: <c>12,340 (11,900–12,800)</c>.</summary>
    public override string ToString() => ToString("N0");

    /// <summary>The same in another format.</summary>
    public string ToString(string format)
    {
        return $"{Text(Median)} ({Text(values.Min())}–{Text(values.Max())})";

        string Text(double value) => value.ToString(format, CultureInfo.InvariantCulture);
    }
}
