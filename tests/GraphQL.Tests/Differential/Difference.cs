namespace ServiceDesk.GraphQL.Tests.Differential;

/// <summary>A request that is answered differently.</summary>
/// <param name="Request">Cut as small as the difference allows.</param>
internal sealed record Difference(int Seed, int Index, Case Request, string Ours, string Theirs)
{
    public override string ToString() => $"Seed {Seed}, case {Index}:\n  ours:      {Ours}\n  theirs:    {Theirs}\n{Request}\n";
}
