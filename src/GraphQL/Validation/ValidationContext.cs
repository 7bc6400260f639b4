using System.Collections.Immutable;
using ServiceDesk.GraphQL.Language;
using ServiceDesk.GraphQL.Language.Syntax;
using ServiceDesk.GraphQL.Types;

namespace ServiceDesk.GraphQL.Validation;

/// <summary>What the rules know of the document, the schema and the place the walk has come to.</summary>
internal sealed class ValidationContext
{
    /// <summary>Messages repeat names of the document, and one long name may be at fault many times.</summary>
    private const int MaxMessageLength = 1_000;

    /// <summary>A fault that is repeated thousands of times need not be shown so often.</summary>
    private const int MaxLocations = 100;

    private readonly List<GraphQLError> _errors = [];
    private readonly Dictionary<string, FragmentDefinitionNode>? _fragments;
    private readonly Dictionary<DefinitionNode, DefinitionUsage> _usages = [];

    public ValidationContext(Schema schema, DocumentNode document, GraphQLOptions options)
    {
        Schema = schema;
        Document = document;
        Options = options;
        Suggestions = new Suggestions(options.AllowSuggestions);
        foreach (var definition in document.Definitions)
        {
            // Of fragments with the same name the last counts, as for graphql-js; that there are several is an error of its own.
            if (definition is FragmentDefinitionNode fragment)
                (_fragments ??= [])[fragment.Name.Value] = fragment;
        }
    }

    public Schema Schema { get; }

    public DocumentNode Document { get; }

    public GraphQLOptions Options { get; }

    public IReadOnlyList<GraphQLError> Errors => _errors;

    public Suggestions Suggestions { get; }

    /// <summary>The type whose fields the current selection set selects; null when not known.</summary>
    public NamedType? ParentType { get; set; }

    /// <summary>The definition of the current field; null when not known.</summary>
    public FieldDefinition? Field { get; set; }

    public bool HasFragments => _fragments is not null;

    public FragmentDefinitionNode? FindFragment(string name) => _fragments?.GetValueOrDefault(name);

    /// <summary>The root type of operations of a kind; null when the schema has none.</summary>
    public ObjectType? RootType(OperationKind kind) => kind switch
    {
        OperationKind.Query => Schema.QueryType,
        OperationKind.Mutation => Schema.MutationType,
        _ => Schema.SubscriptionType,
    };

    /// <summary>The type that a fragment is on; null when it is unknown or has no fields.</summary>
    public NamedType? FindComposite(NamedTypeNode condition) =>
        Schema.FindType(condition.Name.Value) is { IsComposite: true } type ? type : null;

    /// <summary>The variables and fragments that a definition uses itself; complete once the walk has left it.</summary>
    public DefinitionUsage UsageOf(DefinitionNode definition)
    {
        if (!_usages.TryGetValue(definition, out var usage))
            _usages[definition] = usage = new DefinitionUsage();
        return usage;
    }

    /// <summary>The operation and all fragments it reaches, each once.</summary>
    public IEnumerable<DefinitionNode> Reach(OperationDefinitionNode operation) =>
        UsageOf(operation).Spreads.Count == 0 ? [operation] : ReachThroughFragments(operation);

    private IEnumerable<DefinitionNode> ReachThroughFragments(OperationDefinitionNode operation)
    {
        var visited = new HashSet<DefinitionNode> { operation };
        var pending = new Queue<DefinitionNode>([operation]);
        while (pending.TryDequeue(out var definition))
        {
            yield return definition;
            foreach (var spread in UsageOf(definition).Spreads)
            {
                if (FindFragment(spread.Name.Value) is { } fragment && visited.Add(fragment))
                    pending.Enqueue(fragment);
            }
        }
    }

    public void Report(ValidationRule rule, string message, params ReadOnlySpan<SourceLocation> locations)
    {
        _errors.Add(new GraphQLError(rule.Code, Excerpt.Of(message, MaxMessageLength))
        {
            Locations = ImmutableArray.Create(locations.Length <= MaxLocations ? locations : locations[..MaxLocations]),
            Extensions = new Dictionary<string, object?> { ["rule"] = rule.Name },
        });
        if (_errors.Count >= Options.MaxValidationErrors)
            throw new TooManyErrorsException();
    }
}
