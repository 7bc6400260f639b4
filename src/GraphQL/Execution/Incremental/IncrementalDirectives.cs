using System.Collections.Immutable;
using ServiceDesk.GraphQL.Language;
using ServiceDesk.GraphQL.Language.Syntax;
using ServiceDesk.GraphQL.Types;
using ServiceDesk.GraphQL.Types.Scalars;

namespace ServiceDesk.GraphQL.Execution.Incremental;

/// <summary>@defer and @stream, as the draft of incremental delivery and graphql-js 17 have them. A schema has them only when it asks for them.</summary>
public static class IncrementalDirectives
{
    public static DirectiveDefinition Defer { get; } = new(
        "defer",
        "Lets the fragment come after the rest of the response.",
        [DirectiveLocation.FragmentSpread, DirectiveLocation.InlineFragment],
        [
            new InputValueDefinition("if", new NonNullType(BooleanScalar.Instance), "Whether to defer at all.", new BooleanValueNode(default, true)),
            new InputValueDefinition("label", StringScalar.Instance, "Names the fragment in the response; unique in the document."),
        ]);

    public static DirectiveDefinition Stream { get; } = new(
        "stream",
        "Lets the items of the list come after the rest of the response.",
        [DirectiveLocation.Field],
        [
            new InputValueDefinition("if", new NonNullType(BooleanScalar.Instance), "Whether to stream at all.", new BooleanValueNode(default, true)),
            new InputValueDefinition("label", StringScalar.Instance, "Names the list in the response; unique in the document."),
            new InputValueDefinition("initialCount", new NonNullType(IntScalar.Instance), "How many items come with the rest of the response.", new IntValueNode(default, "0")),
        ]);

    internal static bool AreIn(Schema schema) => schema.FindDirective(Defer.Name) is not null || schema.FindDirective(Stream.Name) is not null;

    internal static bool IsIncremental(DirectiveNode directive) => directive.Name.Value == Defer.Name || directive.Name.Value == Stream.Name;

    internal static DirectiveNode? Find(DirectiveDefinition definition, ImmutableArray<DirectiveNode> directives)
    {
        foreach (var directive in directives)
        {
            if (directive.Name.Value == definition.Name)
                return directive;
        }

        return null;
    }

    /// <summary>What the document gives for an argument; null when it does not.</summary>
    internal static ValueNode? Argument(DirectiveNode directive, string name)
    {
        foreach (var argument in directive.Arguments)
        {
            if (argument.Name.Value == name)
                return argument.Value;
        }

        return null;
    }
}
