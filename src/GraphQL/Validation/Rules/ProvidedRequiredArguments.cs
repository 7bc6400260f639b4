using System.Collections.Immutable;
using ServiceDesk.GraphQL.Language;
using ServiceDesk.GraphQL.Language.Syntax;
using ServiceDesk.GraphQL.Types;

namespace ServiceDesk.GraphQL.Validation.Rules;

/// <summary>Required arguments (section 5.4.3).</summary>
internal sealed class ProvidedRequiredArguments : ValidationRule
{
    public override void EnterArguments(ImmutableArray<ArgumentNode> arguments, ArgumentOwner owner, ImmutableArray<InputValueDefinition>? known, SourceLocation at)
    {
        if (known is null)
            return;
        foreach (var definition in known.Value)
        {
            if (definition.IsRequired && !arguments.Any(a => a.Name.Value == definition.Name))
                Report($"\"{owner}\" needs the argument \"{definition.Name}\" of type \"{definition.Type}\".", at);
        }
    }
}
