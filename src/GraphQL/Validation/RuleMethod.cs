namespace ServiceDesk.GraphQL.Validation;

/// <summary>The methods of <see cref="ValidationRule"/> that are called for parts of a document, by their names.</summary>
internal enum RuleMethod
{
    EnterOperation,
    EnterFragment,
    EnterVariableDefinition,
    EnterSelectionSet,
    EnterField,
    EnterInlineFragment,
    EnterFragmentSpread,
    EnterDirectives,
    EnterArguments,
    EnterValue,
    EnterObjectValue,
    EnterNamedType,
}
