using System.Collections.Immutable;
using ServiceDesk.GraphQL.Language;
using ServiceDesk.GraphQL.Language.Syntax;
using ServiceDesk.GraphQL.Types;

namespace ServiceDesk.GraphQL.Validation.Rules;

/// <summary>Argument names (section 5.4.1).</summary>
internal sealed class KnownArgumentNames : ValidationRule
{
    public override void EnterArguments(ImmutableArray<ArgumentNode> arguments, ArgumentOwner owner, ImmutableArray<InputValueDefinition>? known, SourceLocation at)
    {
        if (known is null)
            return;
        foreach (var argument in arguments)
        {
            if (!IsKnown(known.Value, argument.Name.Value))
                Report($"\"{owner}\" has no argument \"{argument.Name}\".{Context.Suggestions.For(argument.Name.Value, known.Value.Select(k => k.Name))}", argument.Location);
        }
    }

    private static bool IsKnown(ImmutableArray<InputValueDefinition> known, string name)
    {
        foreach (var definition in known)
        {
            if (definition.Name == name)
                return true;
        }

        return false;
    }
}
