using ServiceDesk.GraphQL.Language.Syntax;

namespace ServiceDesk.GraphQL.Validation.Rules;

/// <summary>Field selections (section 5.3.1): a field exists on the type it is selected from.</summary>
internal sealed class FieldsOnCorrectType : ValidationRule
{
    public override void EnterField(FieldNode field)
    {
        if (Context.ParentType is { } parent && Context.Field is null)
            Report($"Type \"{parent.Name}\" has no field \"{field.Name}\".", field.Location);
    }
}
