using ServiceDesk.GraphQL.Introspection;
using ServiceDesk.GraphQL.Language.Syntax;
using ServiceDesk.GraphQL.Types;

namespace ServiceDesk.GraphQL.Execution;

/// <summary>Walks every selection set of an operation once: finds which hold asynchronous fields anywhere below, and all fields that may be reached. Linear in the document, however often fragments are used.</summary>
internal sealed class SelectionAnalysis(Schema schema, Dictionary<string, FragmentDefinitionNode> fragments, OperationPlan plan)
{
    private readonly Dictionary<SelectionSetNode, bool> _hasAsync = [];
    private readonly List<FieldDefinition> _fields = [];
    private FieldDefinition[]? _distinct;

    /// <summary>Each once; only an access policy asks for them.</summary>
    public IReadOnlyCollection<FieldDefinition> Fields => _distinct ??= [.. _fields.Distinct()];

    public bool HasAsyncFields(SelectionSetNode set) => _hasAsync.GetValueOrDefault(set);

    public bool Visit(SelectionSetNode set, NamedType parent)
    {
        if (_hasAsync.TryGetValue(set, out var known))
            return known;
        var hasAsync = false;
        foreach (var selection in set.Selections)
        {
            hasAsync |= selection switch
            {
                FieldNode field when plan.IsIncluded(field.Directives) => VisitField(field, parent),
                InlineFragmentNode inline when plan.IsIncluded(inline.Directives) =>
                    Visit(inline.SelectionSet, inline.TypeCondition is null ? parent : schema.FindType(inline.TypeCondition.Name.Value)!),
                FragmentSpreadNode spread when plan.IsIncluded(spread.Directives) =>
                    Visit(fragments[spread.Name.Value].SelectionSet, schema.FindType(fragments[spread.Name.Value].TypeCondition.Name.Value)!),
                _ => false,
            };
        }

        return _hasAsync[set] = hasAsync;
    }

    private bool VisitField(FieldNode field, NamedType parent)
    {
        var hasAsync = false;
        FieldDefinition? any = null;
        foreach (var type in schema.PossibleTypes(parent))
        {
            var definition = MetaFields.Find(schema, type, field.Name.Value) ?? type.FindField(field.Name.Value);
            if (definition is null)
                continue;
            any = definition;
            if (!MetaFields.IsMetaField(definition) && !type.IsIntrospection)
                _fields.Add(definition);
            hasAsync |= definition.ResolveAsync is not null;
        }

        // The sub-selection is read against the field's declared type, which is that of the parent itself.
        if (field.SelectionSet is not null && ((parent as FieldsType)?.FindField(field.Name.Value) ?? any) is { } declared)
            hasAsync |= Visit(field.SelectionSet, declared.Type.Named);
        return hasAsync;
    }
}
