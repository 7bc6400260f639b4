using System.Collections.Immutable;
using ServiceDesk.GraphQL.Language;
using ServiceDesk.GraphQL.Language.Syntax;
using ServiceDesk.GraphQL.Types.Scalars;

namespace ServiceDesk.GraphQL.Types;

/// <summary>The directives that every schema has (section 3.13).</summary>
public static class BuiltInDirectives
{
    public const string DefaultDeprecationReason = "No longer supported";

    public static DirectiveDefinition Skip { get; } = new(
        "skip",
        "Leaves the field or fragment out when the argument is true.",
        [DirectiveLocation.Field, DirectiveLocation.FragmentSpread, DirectiveLocation.InlineFragment],
        [new InputValueDefinition("if", new NonNullType(BooleanScalar.Instance), "Left out when true.")]);

    public static DirectiveDefinition Include { get; } = new(
        "include",
        "Takes the field or fragment in only when the argument is true.",
        [DirectiveLocation.Field, DirectiveLocation.FragmentSpread, DirectiveLocation.InlineFragment],
        [new InputValueDefinition("if", new NonNullType(BooleanScalar.Instance), "Taken in when true.")]);

    public static DirectiveDefinition Deprecated { get; } = new(
        "deprecated",
        "Marks an element of the schema as no longer to be used.",
        [DirectiveLocation.FieldDefinition, DirectiveLocation.ArgumentDefinition, DirectiveLocation.InputFieldDefinition, DirectiveLocation.EnumValue],
        [
            new InputValueDefinition(
                "reason",
                new NonNullType(StringScalar.Instance),
                "Why, and what to use instead, as CommonMark.",
                new StringValueNode(default, DefaultDeprecationReason, isBlock: false)),
        ]);

    public static DirectiveDefinition SpecifiedBy { get; } = new(
        "specifiedBy",
        "Names the document that specifies a custom scalar.",
        [DirectiveLocation.Scalar],
        [new InputValueDefinition("url", new NonNullType(StringScalar.Instance), "The address of the specification.")]);

    public static DirectiveDefinition OneOf { get; } = new(
        "oneOf",
        "Demands exactly one field of an input object, and not null.",
        [DirectiveLocation.InputObject],
        []);

    public static ImmutableArray<DirectiveDefinition> All { get; } = [Skip, Include, Deprecated, SpecifiedBy, OneOf];
}
