namespace ServiceDesk.GraphQL.Tests.Differential;

/// <summary>Makes a failing case smaller: leaves out whole brackets and single pieces as long as it still fails.</summary>
internal sealed class Reduction(Func<Case, Task<bool>> fails)
{
    private const int MaxTrials = 3_000;

    private int _trials;

    public async Task<Case> RunAsync(Case request)
    {
        var smallest = request;
        foreach (var candidate in new[] { request with { Variables = null, OperationName = null }, request with { Variables = null }, request with { OperationName = null } })
        {
            if (ReferenceEquals(smallest, request) && await FailsAsync(candidate))
                smallest = candidate;
        }

        int before;
        do
        {
            before = smallest.Pieces.Count;
            for (var at = 0; at < smallest.Pieces.Count; at++)
            {
                foreach (var length in new[] { ThroughNextBracket(smallest.Pieces, at), ThroughBracket(smallest.Pieces, at), 2, 1 })
                    smallest = await CutAsync(smallest, at, length);
            }
        }
        while (smallest.Pieces.Count < before);
        return smallest;
    }

    private async Task<Case> CutAsync(Case request, int at, int length)
    {
        if (length == 0 || at >= request.Pieces.Count)
            return request;
        // Made anew, because the text of a case follows from its pieces.
        var cut = new Case([.. request.Pieces.Take(at), .. request.Pieces.Skip(at + length)], request.OperationName, request.Variables);
        return await FailsAsync(cut) ? cut : request;
    }

    /// <summary>How many pieces there are to the end of the bracket that opens soon after, as a field has arguments and a selection; 0 where none does.</summary>
    private static int ThroughNextBracket(IReadOnlyList<string> pieces, int at)
    {
        for (var i = at + 1; i < Math.Min(at + 5, pieces.Count); i++)
        {
            if (ThroughBracket(pieces, i) is > 0 and var length)
                return i - at + length;
        }

        return 0;
    }

    /// <summary>How many pieces the bracket that opens there has, or 0 where none does.</summary>
    private static int ThroughBracket(IReadOnlyList<string> pieces, int at)
    {
        var depth = 0;
        for (var i = at; i < pieces.Count; i++)
        {
            depth += pieces[i].FirstOrDefault() switch { '{' or '(' or '[' => 1, '}' or ')' or ']' => -1, _ => 0 };
            if (depth == 0)
                return i == at ? 0 : i - at + 1;
        }

        return 0;
    }

    private async Task<bool> FailsAsync(Case request) => ++_trials <= MaxTrials && await fails(request);
}
