using ServiceDesk.GraphQL.Language.Syntax;

namespace ServiceDesk.GraphQL.Validation.Rules;

/// <summary>Leaf field selections (section 5.3.3).</summary>
internal sealed class ScalarLeafs : ValidationRule
{
    public override void EnterField(FieldNode field)
    {
        if (Context.Field is not { } definition)
            return;
        if (definition.Type.Named.IsLeaf && field.SelectionSet is not null)
            Report($"Field \"{field.Name}\" of type \"{definition.Type}\" has no fields to select.", field.SelectionSet.Location);
        else if (definition.Type.Named.IsComposite && field.SelectionSet is null)
            Report($"Field \"{field.Name}\" of type \"{definition.Type}\" needs a selection of its fields.", field.Location);
    }
}
