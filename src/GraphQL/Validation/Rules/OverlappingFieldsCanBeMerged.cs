using ServiceDesk.GraphQL.Language.Syntax;
using ServiceDesk.GraphQL.Types;
using ServiceDesk.GraphQL.Validation.FieldMerging;

namespace ServiceDesk.GraphQL.Validation.Rules;

/// <summary>
/// Field selection merging (section 5.3.2): fields with one response name in one selection set must be able to be one field.
/// A linear check decides; only a document that has a conflict is searched for all of them.
/// </summary>
internal sealed class OverlappingFieldsCanBeMerged : ValidationRule
{
    private FieldConflict? _first;
    private FieldConflictSearch? _search;
    private bool _hasReported;

    public override void EnterDocument(DocumentNode document)
    {
        var check = new FieldMergeCheck(Context);
        foreach (var definition in document.Definitions)
        {
            _first ??= definition switch
            {
                OperationDefinitionNode operation => check.Find(operation.SelectionSet, Context.RootType(operation.Kind)),
                FragmentDefinitionNode fragment => check.Find(fragment.SelectionSet, Context.FindComposite(fragment.TypeCondition)),
                _ => null,
            };
        }

        if (_first is not null)
            _search = new FieldConflictSearch(Context);
    }

    public override void EnterOperation(OperationDefinitionNode operation) => Search(operation.SelectionSet, Context.RootType(operation.Kind));

    public override void EnterFragment(FragmentDefinitionNode fragment) => Search(fragment.SelectionSet, Context.FindComposite(fragment.TypeCondition));

    public override void EnterField(FieldNode field)
    {
        if (field.SelectionSet is not null)
            Search(field.SelectionSet, Context.Field?.Type.Named);
    }

    public override void LeaveDocument(DocumentNode document)
    {
        if (_first is not null && !_hasReported)
            Report(_first);
    }

    /// <summary>Not called for inline fragments, whose fields belong to the set around them.</summary>
    private void Search(SelectionSetNode set, NamedType? parent)
    {
        if (_search is null)
            return;
        foreach (var conflict in _search.FindWithin(set, parent is { IsComposite: true } ? parent : null))
            Report(conflict);
    }

    private void Report(FieldConflict conflict)
    {
        _hasReported = true;
        Report($"Fields \"{conflict.ResponseName}\" conflict: {conflict.Reason}. Use different aliases to have both.", [.. conflict.Left, .. conflict.Right]);
    }
}
