using ServiceDesk.GraphQL.Types;

namespace ServiceDesk.GraphQL.Tests.Differential.Generation;

/// <summary>An operation or fragment that is being written.</summary>
/// <param name="Keyword">Null for a query in the short form.</param>
/// <param name="Condition">The type of a fragment; null for an operation.</param>
internal sealed record Definition(string? Keyword, string? Name, NamedType? Condition)
{
    /// <summary>Directives and selection set.</summary>
    public List<string> Body { get; } = [];

    public HashSet<Definition> Spreads { get; } = [];

    /// <summary>Whether its selection set is finished, so that spreading it makes no cycle.</summary>
    public bool IsDone { get; set; }

    /// <summary>The names of the variables that it and the fragments it reaches use.</summary>
    public HashSet<string> UsedVariables()
    {
        var reached = new HashSet<Definition> { this };
        var pending = new Stack<Definition>([this]);
        while (pending.TryPop(out var definition))
        {
            foreach (var fragment in definition.Spreads.Where(reached.Add))
                pending.Push(fragment);
        }

        return [.. reached.SelectMany(d => d.Body).Where(t => t.Length > 1 && t[0] == '$').Select(t => t[1..])];
    }
}
