using ServiceDesk.GraphQL.Execution.Incremental;
using ServiceDesk.GraphQL.Introspection;
using ServiceDesk.GraphQL.Language.Syntax;
using ServiceDesk.GraphQL.Types;

namespace ServiceDesk.GraphQL.Validation.FieldMerging;

/// <summary>A field where it is selected.</summary>
/// <param name="Parent">The type it is selected from; null when not known.</param>
/// <param name="Definition">Null when the type has no such field.</param>
internal sealed record SelectedField(NamedType? Parent, FieldNode Node, FieldDefinition? Definition)
{
    /// <summary>Whether the items of its list may come one by one; such a field has its list for itself.</summary>
    public bool IsStreamed => IncrementalDirectives.Find(IncrementalDirectives.Stream, Node.Directives) is not null;

    public static SelectedField Of(Schema schema, NamedType? parent, FieldNode node)
    {
        var definition = parent is null ? null
            : MetaFields.Find(schema, parent, node.Name.Value) ?? (parent as FieldsType)?.FindField(node.Name.Value);
        return new SelectedField(parent, node, definition);
    }
}
