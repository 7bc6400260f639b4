namespace ServiceDesk.Bench;

/// <summary>What is measured and how long.</summary>
/// <param name="Append">Whether appends are measured.</param>
/// <param name="Rebuild">Whether rebuilds are measured.</param>
/// <param name="Seconds">The length of one round of appends.</param>
/// <param name="Rounds">How many rounds each contender has.</param>
/// <param name="Events">How many events are rebuilt from.</param>
internal sealed record BenchOptions(bool Append, bool Rebuild, int Seconds, int Rounds, int Events)
{
    public static BenchOptions? Parse(string[] args)
    {
        if (args.Length % 2 == 0 || args[0] is not ("append" or "rebuild" or "all"))
            return null;
        var options = new BenchOptions(args[0] is "append" or "all", args[0] is "rebuild" or "all", Seconds: 5, Rounds: 3, Events: 300_000);
        for (var i = 1; i < args.Length; i += 2)
        {
            if (!int.TryParse(args[i + 1], out var number) || number < 1)
                return null;
            switch (args[i])
            {
                case "--seconds":
                    options = options with { Seconds = number };
                    break;
                case "--rounds":
                    options = options with { Rounds = number };
                    break;
                case "--events":
                    options = options with { Events = number };
                    break;
                default:
                    return null;
            }
        }
        return options;
    }
}
