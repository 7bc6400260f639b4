using ServiceDesk.GraphQL.Execution.Incremental;
using ServiceDesk.GraphQL.Language.Syntax;
using ServiceDesk.GraphQL.Types;
using ServiceDesk.GraphQL.Validation.Rules;

namespace ServiceDesk.GraphQL.Validation;

/// <summary>Checks a document against a schema by all rules of section 5, in one walk.</summary>
public static class DocumentValidator
{
    /// <summary>The errors, in the order in which they were found; none when the document can be executed.</summary>
    public static IReadOnlyList<GraphQLError> Validate(Schema schema, DocumentNode document, GraphQLOptions? options = null)
    {
        var context = new ValidationContext(schema, document, options ?? new GraphQLOptions());
        try
        {
            DocumentLimits.Check(document, context.Options);
            var rules = CreateRules();
            if (!context.Options.AllowIntrospection)
                rules = [.. rules, new NoSchemaIntrospection()];
            if (IncrementalDirectives.AreIn(schema))
                rules = [.. rules, .. CreateIncrementalRules()];
            new DocumentWalker(context, rules).Walk();
        }
        catch (TooManyErrorsException)
        {
            // The errors found so far are answer enough.
        }
        catch (GraphQLException limit)
        {
            return [limit.Error];
        }

        return context.Errors;
    }

    internal static IReadOnlyList<GraphQLError> Validate(Schema schema, DocumentNode document, ValidationRule rule, GraphQLOptions? options = null)
    {
        var context = new ValidationContext(schema, document, options ?? new GraphQLOptions());
        try
        {
            new DocumentWalker(context, [rule]).Walk();
        }
        catch (GraphQLException limit)
        {
            return [limit.Error];
        }

        return context.Errors;
    }

    private static ValidationRule[] CreateRules() =>
    [
        new ExecutableDefinitions(),
        new KnownOperationTypes(),
        new UniqueOperationNames(),
        new LoneAnonymousOperation(),
        new SingleFieldSubscriptions(),
        new KnownTypeNames(),
        new FragmentsOnCompositeTypes(),
        new VariablesAreInputTypes(),
        new ScalarLeafs(),
        new FieldsOnCorrectType(),
        new UniqueFragmentNames(),
        new KnownFragmentNames(),
        new NoUnusedFragments(),
        new PossibleFragmentSpreads(),
        new NoFragmentCycles(),
        new UniqueVariableNames(),
        new NoUndefinedVariables(),
        new NoUnusedVariables(),
        new KnownDirectives(),
        new UniqueDirectivesPerLocation(),
        new KnownArgumentNames(),
        new UniqueArgumentNames(),
        new ValuesOfCorrectType(),
        new ProvidedRequiredArguments(),
        new VariablesInAllowedPosition(),
        new OverlappingFieldsCanBeMerged(),
        new UniqueInputFieldNames(),
    ];

    /// <summary>For schemas that have @defer and @stream.</summary>
    private static ValidationRule[] CreateIncrementalRules() =>
    [
        new DeferStreamDirectiveOnRootField(),
        new DeferStreamDirectiveOnValidOperations(),
        new DeferStreamDirectiveLabel(),
        new StreamDirectiveOnListField(),
    ];
}
