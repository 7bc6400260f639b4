namespace ServiceDesk.Bench.Load;

/// <summary>What became of a <see cref="LoadOrder"/>.</summary>
/// <param name="Requests">How many answers came.</param>
/// <param name="Seconds">In which time.</param>
/// <param name="Status">Their status, the same for all.</param>
/// <param name="Median">Milliseconds from sending to the last byte of the answer.</param>
/// <param name="P99">The 99th percentile of that.</param>
/// <param name="Largest">The longest.</param>
internal sealed record LoadReport(long Requests, double Seconds, int Status, double Median, double P99, double Largest)
{
    public double PerSecond => Requests / Seconds;
}
