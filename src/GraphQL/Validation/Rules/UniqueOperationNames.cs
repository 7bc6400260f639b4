using ServiceDesk.GraphQL.Language.Syntax;

namespace ServiceDesk.GraphQL.Validation.Rules;

/// <summary>Operation name uniqueness (section 5.2.2.1).</summary>
internal sealed class UniqueOperationNames : ValidationRule
{
    private Dictionary<string, Name>? _known;

    public override void EnterOperation(OperationDefinitionNode operation)
    {
        // Alone, it bears no name twice.
        if (Context.Document.Definitions.Length > 1 && operation.Name is { } name && !(_known ??= []).TryAdd(name.Value, name))
            Report($"There are several operations called \"{name}\".", _known[name.Value].Location, name.Location);
    }
}
