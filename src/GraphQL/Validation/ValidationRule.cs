using System.Collections.Immutable;
using ServiceDesk.GraphQL.Language;
using ServiceDesk.GraphQL.Language.Syntax;
using ServiceDesk.GraphQL.Types;

namespace ServiceDesk.GraphQL.Validation;

/// <summary>A rule of section 5. An instance serves one validation and may keep state in fields.</summary>
internal abstract class ValidationRule
{
    /// <summary>The name by which clients may tell rules apart, in <c>extensions.rule</c>.</summary>
    public string Name => GetType().Name;

    /// <summary>The code of the errors that the rule reports.</summary>
    public virtual string Code => ErrorCodes.ValidationFailed;

    public ValidationContext Context { protected get; set; } = null!;

    public virtual void EnterDocument(DocumentNode document)
    {
    }

    public virtual void LeaveDocument(DocumentNode document)
    {
    }

    public virtual void EnterOperation(OperationDefinitionNode operation)
    {
    }

    public virtual void EnterFragment(FragmentDefinitionNode fragment)
    {
    }

    public virtual void EnterVariableDefinition(VariableDefinitionNode definition, GraphQLType? type)
    {
    }

    /// <param name="parent">The type that the set selects from; null when not known.</param>
    public virtual void EnterSelectionSet(SelectionSetNode set, NamedType? parent)
    {
    }

    /// <summary>Called with <see cref="ValidationContext.ParentType"/> and <see cref="ValidationContext.Field"/> set.</summary>
    public virtual void EnterField(FieldNode field)
    {
    }

    public virtual void EnterInlineFragment(InlineFragmentNode fragment)
    {
    }

    public virtual void EnterFragmentSpread(FragmentSpreadNode spread)
    {
    }

    /// <summary>Called for the directives of one place, where there are any.</summary>
    public virtual void EnterDirectives(ImmutableArray<DirectiveNode> directives, DirectiveLocation location)
    {
    }

    /// <summary>Called where arguments are given or could be.</summary>
    /// <param name="owner">The field or directive, for messages.</param>
    /// <param name="known">The arguments that the field or directive has; null when it is not known itself.</param>
    /// <param name="at">Where the field or directive stands.</param>
    public virtual void EnterArguments(ImmutableArray<ArgumentNode> arguments, ArgumentOwner owner, ImmutableArray<InputValueDefinition>? known, SourceLocation at)
    {
    }

    /// <summary>Called for each whole value that is given for an argument or as a variable's default.</summary>
    public virtual void EnterValue(ValueNode value, GraphQLType? type)
    {
    }

    public virtual void EnterObjectValue(ObjectValueNode value)
    {
    }

    public virtual void EnterNamedType(NamedTypeNode type)
    {
    }

    protected void Report(string message, params ReadOnlySpan<SourceLocation> locations) => Context.Report(this, message, locations);
}
