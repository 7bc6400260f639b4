using ServiceDesk.GraphQL.Types;

namespace ServiceDesk.GraphQL.Tests.Differential.Generation;

/// <summary>The cases of a seed: nearly half of them without mistakes, a third with some, the others with a broken text.</summary>
internal static class Cases
{
    public static Case Create(Schema schema, int seed, int index)
    {
        var number = unchecked((seed * 1_000_003) + index);
        var kind = new Dice(number, 0).Below(20);
        var dice = new Dice(number, kind is >= 9 and < 16 ? (kind - 8) * 0.008 : 0);
        var request = new Documents(schema, dice).Create();
        var pieces = Layout.Write(request.Tokens, dice);
        return new Case(kind < 16 ? pieces : TextFaults.Apply(pieces, dice), request.OperationName, request.Variables);
    }
}
