namespace ServiceDesk.Bench;

/// <summary>What is measured and how long.</summary>
/// <param name="Append">Whether appends are measured.</param>
/// <param name="Rebuild">Whether rebuilds are measured.</param>
/// <param name="Deadlines">Whether finding what is due is measured.</param>
/// <param name="Statistics">Whether counting a year's requests is measured.</param>
/// <param name="GraphQL">Whether GraphQL requests are measured.</param>
/// <param name="Sessions">Whether the cost of sessions is.</param>
/// <param name="Hostile">Whether hostile documents are.</param>
/// <param name="Messages">Whether sending messages is measured.</param>
/// <param name="Uploads">Whether uploads are.</param>
/// <param name="Seconds">The length of one round of appends or requests.</param>
/// <param name="Rounds">How many rounds each contender has.</param>
/// <param name="Events">How many events are rebuilt from.</param>
/// <param name="Documents">How often each hostile document is sent.</param>
/// <param name="Waiting">How many messages are sent in a round.</param>
internal sealed record BenchOptions(bool Append, bool Rebuild, bool Deadlines, bool Statistics, bool GraphQL, bool Sessions, bool Hostile, bool Messages, bool Uploads, int Seconds, int Rounds, int Events, int Documents, int Waiting)
{
    public static BenchOptions? Parse(string[] args)
    {
        if (args.Length % 2 == 0 || args[0] is not ("append" or "rebuild" or "deadlines" or "statistics" or "graphql" or "sessions" or "hostile" or "messages" or "upload" or "all"))
            return null;
        var options = new BenchOptions(
            Asked("append"), Asked("rebuild"), Asked("deadlines"), Asked("statistics"), Asked("graphql"), Asked("sessions"), Asked("hostile"), Asked("messages"), Asked("upload"),
            Seconds: 5, Rounds: 3, Events: 300_000, Documents: 200, Waiting: 10_000);
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
                case "--documents":
                    options = options with { Documents = number };
                    break;
                case "--messages":
                    options = options with { Waiting = number };
                    break;
                default:
                    return null;
            }
        }
        return options;

        bool Asked(string what) => args[0] == what || args[0] == "all";
    }
}
