using ServiceDesk.GraphQL.Language;
using ServiceDesk.GraphQL.Language.Syntax;
using ServiceDesk.GraphQL.Types;

namespace ServiceDesk.GraphQL.Validation.Rules;

/// <summary>Argument names (section 5.4.1).</summary>
internal sealed class KnownArgumentNames : ValidationRule
{
    public override void EnterArguments(IReadOnlyList<ArgumentNode> arguments, string owner, IReadOnlyList<InputValueDefinition>? known, SourceLocation at)
    {
        if (known is null)
            return;
        foreach (var argument in arguments)
        {
            if (!known.Any(k => k.Name == argument.Name.Value))
                Report($"\"{owner}\" has no argument \"{argument.Name}\".", argument.Location);
        }
    }
}
