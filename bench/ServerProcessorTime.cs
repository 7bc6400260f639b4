namespace ServiceDesk.Bench;

/// <summary>The processor time of PostgreSQL's processes; zero where the system does not tell (it is read from /proc).</summary>
internal static class ServerProcessorTime
{
    private const double TicksPerSecond = 100;

    /// <summary>Of the server process and everything it started that still runs or has been waited for.</summary>
    public static TimeSpan Of(int serverProcessId)
    {
        if (!OperatingSystem.IsLinux())
            return TimeSpan.Zero;
        double ticks = 0;
        foreach (var folder in Directory.EnumerateDirectories("/proc").Where(d => int.TryParse(Path.GetFileName(d), out _)))
        {
            string stat;
            try
            {
                stat = File.ReadAllText(Path.Combine(folder, "stat"));
            }
            catch (IOException)
            {
                // It ended between listing and reading.
                continue;
            }
            // After the name in brackets: state, parent, ...; user and system time are the 14th and 15th field of all.
            var fields = stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
            if (int.Parse(fields[1]) == serverProcessId || int.Parse(Path.GetFileName(folder)) == serverProcessId)
                ticks += double.Parse(fields[11]) + double.Parse(fields[12]);
        }
        return TimeSpan.FromSeconds(ticks / TicksPerSecond);
    }
}
