using System.Collections.Immutable;
using ServiceDesk.GraphQL.Language;
using ServiceDesk.GraphQL.Language.Syntax;
using ServiceDesk.GraphQL.Types;

namespace ServiceDesk.GraphQL.Validation.Rules;

/// <summary>Argument uniqueness (section 5.4.2).</summary>
internal sealed class UniqueArgumentNames : ValidationRule
{
    public override void EnterArguments(ImmutableArray<ArgumentNode> arguments, ArgumentOwner owner, ImmutableArray<InputValueDefinition>? known, SourceLocation at)
    {
        if (arguments.Length < 2)
            return;
        foreach (var group in arguments.GroupBy(a => a.Name.Value).Where(g => g.Count() > 1))
            Report($"Argument \"{group.Key}\" is given several times.", [.. group.Select(a => a.Name.Location)]);
    }
}
