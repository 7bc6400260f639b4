using System.Collections.Immutable;
using ServiceDesk.GraphQL.Language;
using ServiceDesk.GraphQL.Language.Syntax;

namespace ServiceDesk.GraphQL.Validation;

/// <summary>Measures a document before any rule reads it, fragments expanded, and refuses what is too large. Each fragment is measured once, so the measuring itself is linear; it also bounds the recursion of all that follows.</summary>
internal sealed class DocumentLimits
{
    private readonly GraphQLOptions _options;
    // Null where the document has no fragments.
    private Dictionary<string, FragmentDefinitionNode>? _fragments;
    private Dictionary<FragmentDefinitionNode, Measure?>? _measures;
    private int _aliases;
    private int _directives;

    private DocumentLimits(GraphQLOptions options) => _options = options;

    /// <exception cref="GraphQLException">A limit is exceeded.</exception>
    public static void Check(DocumentNode document, GraphQLOptions options)
    {
        var limits = new DocumentLimits(options);
        foreach (var definition in document.Definitions)
        {
            if (definition is FragmentDefinitionNode fragment)
                (limits._fragments ??= [])[fragment.Name.Value] = fragment;
        }

        foreach (var definition in document.Definitions)
        {
            switch (definition)
            {
                case OperationDefinitionNode operation:
                    limits.Count(operation.Directives, operation.Location);
                    foreach (var variable in operation.Variables)
                        limits.Count(variable.Directives, variable.Location);
                    limits.Require(limits.Visit(operation.SelectionSet, 0), operation.Location);
                    break;
                case FragmentDefinitionNode fragment:
                    limits.Require(limits.Visit(fragment, 0), fragment.Location);
                    break;
            }
        }
    }

    private Measure Visit(FragmentDefinitionNode fragment, int nesting)
    {
        _measures ??= [];
        if (_measures.TryGetValue(fragment, out var known))
        {
            // Null stands for a fragment that is being measured: a cycle, which a rule will report.
            var measure = known ?? default;
            Require(nesting + measure.Nesting, fragment.Location);
            return measure;
        }

        _measures[fragment] = null;
        Count(fragment.Directives, fragment.Location);
        var measured = Visit(fragment.SelectionSet, nesting);
        _measures[fragment] = measured;
        return measured;
    }

    private Measure Visit(SelectionSetNode set, int nesting)
    {
        Require(nesting, set.Location);
        var total = default(Measure);
        foreach (var selection in set.Selections)
        {
            switch (selection)
            {
                case FieldNode field:
                    if (field.Alias is not null && ++_aliases > _options.MaxAliases)
                        throw new GraphQLException(ErrorCodes.TooManyAliases, $"The document has more than {_options.MaxAliases} aliases.", field.Location);
                    Count(field.Directives, field.Location);
                    var below = field.SelectionSet is null ? default : Visit(field.SelectionSet, nesting + 1);
                    total = total.With(new Measure(below.Depth + 1, below.Nesting, Math.Min(below.Fields + 1, int.MaxValue)));
                    break;
                case InlineFragmentNode inline:
                    Count(inline.Directives, inline.Location);
                    total = total.With(Visit(inline.SelectionSet, nesting + 1));
                    break;
                case FragmentSpreadNode spread:
                    Count(spread.Directives, spread.Location);
                    if (_fragments is not null && _fragments.TryGetValue(spread.Name.Value, out var fragment))
                        total = total.With(Visit(fragment, nesting + 1));
                    break;
            }
        }

        return total with { Nesting = total.Nesting + 1 };
    }

    private void Count(ImmutableArray<DirectiveNode> directives, SourceLocation at)
    {
        _directives += directives.Length;
        if (_directives > _options.MaxDirectives)
            throw new GraphQLException(ErrorCodes.TooManyDirectives, $"The document has more than {_options.MaxDirectives} directives.", at);
    }

    private void Require(int nesting, SourceLocation at)
    {
        if (nesting > _options.Parser.MaxNesting)
            throw new GraphQLException(ErrorCodes.NestingTooDeep, $"The document is nested deeper than {_options.Parser.MaxNesting} levels, fragments included.", at);
    }

    private void Require(Measure measure, SourceLocation at)
    {
        if (measure.Depth > _options.MaxDepth)
            throw new GraphQLException(ErrorCodes.DepthExceeded, $"Fields are nested deeper than {_options.MaxDepth} levels.", at);
        if (measure.Fields > _options.MaxFields)
            throw new GraphQLException(ErrorCodes.TooManyFields, $"More than {_options.MaxFields} fields are selected, fragments included.", at);
    }

    /// <param name="Depth">Fields below one another.</param>
    /// <param name="Nesting">Selection sets below one another, those of fragments included.</param>
    /// <param name="Fields">Fields in all.</param>
    private readonly record struct Measure(int Depth, int Nesting, long Fields)
    {
        public Measure With(Measure other) =>
            new(Math.Max(Depth, other.Depth), Math.Max(Nesting, other.Nesting), Math.Min(Fields + other.Fields, int.MaxValue));
    }
}
