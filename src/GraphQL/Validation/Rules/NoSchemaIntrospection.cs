using ServiceDesk.GraphQL.Introspection;
using ServiceDesk.GraphQL.Language.Syntax;

namespace ServiceDesk.GraphQL.Validation.Rules;

/// <summary>Not of section 5: refuses to describe the schema (section 4.2) where the host has switched that off.</summary>
internal sealed class NoSchemaIntrospection : ValidationRule
{
    public override string Code => ErrorCodes.IntrospectionDisabled;

    public override void EnterField(FieldNode field)
    {
        if (ReferenceEquals(Context.Field, MetaFields.SchemaField) || ReferenceEquals(Context.Field, MetaFields.TypeField))
            Report($"Introspection is switched off, so \"{field.Name}\" cannot be selected.", field.Location);
    }
}
