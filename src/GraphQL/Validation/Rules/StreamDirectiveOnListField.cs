using System.Collections.Immutable;
using ServiceDesk.GraphQL.Execution.Incremental;
using ServiceDesk.GraphQL.Language;
using ServiceDesk.GraphQL.Language.Syntax;
using ServiceDesk.GraphQL.Types;

namespace ServiceDesk.GraphQL.Validation.Rules;

/// <summary>Only lists are streamed (draft: Stream Directives Are Used On List Fields).</summary>
internal sealed class StreamDirectiveOnListField : ValidationRule
{
    public override void EnterDirectives(ImmutableArray<DirectiveNode> directives, DirectiveLocation location)
    {
        if (location != DirectiveLocation.Field || Context.Field is not { } field || field.Type.Nullable is ListType)
            return;
        foreach (var directive in directives)
        {
            if (directive.Name.Value == IncrementalDirectives.Stream.Name)
                Report($"@stream cannot be used on field \"{Context.ParentType?.Name}.{field.Name}\", which is not a list.", directive.Location);
        }
    }
}
