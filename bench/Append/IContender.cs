namespace ServiceDesk.Bench.Append;

/// <summary>One way to write commands.</summary>
internal interface IContender : IAsyncDisposable
{
    string Name { get; }

    /// <summary>Writes one command and returns after its commit.</summary>
    /// <param name="writer">Which of the parallel writers it is.</param>
    /// <param name="number">A number that is given once.</param>
    Task WriteAsync(int writer, long number);

    /// <summary>How many commands each transaction held since the last call: median and largest.</summary>
    Task<(double Median, double Largest)> BatchesAsync();
}
