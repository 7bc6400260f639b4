namespace ServiceDesk.GraphQL;

/// <summary>The codes that the engine itself gives, as found in <c>extensions.code</c>. They are part of the contract with clients.</summary>
public static class ErrorCodes
{
    public const string SyntaxError = "syntax_error";
    public const string ValidationFailed = "validation_failed";
    public const string BadRequest = "bad_request";
    public const string OperationNotFound = "operation_not_found";
    public const string MutationNotAllowed = "mutation_not_allowed";
    public const string SubscriptionNotAllowed = "subscription_not_allowed";
    public const string InvalidVariable = "invalid_variable";
    public const string InvalidArgument = "invalid_argument";
    public const string NullInNonNullField = "null_in_non_null_field";
    public const string InternalError = "internal_error";
    public const string TooManyTokens = "too_many_tokens";
    public const string NameTooLong = "name_too_long";
    public const string NestingTooDeep = "nesting_too_deep";
    public const string DepthExceeded = "depth_exceeded";
    public const string TooManyAliases = "too_many_aliases";
    public const string TooManyDirectives = "too_many_directives";
    public const string TooManyVariableValues = "too_many_variable_values";
    public const string TooManyFields = "too_many_fields";
    public const string CostExceeded = "cost_exceeded";
    public const string ComparisonBudgetExceeded = "comparison_budget_exceeded";
    public const string TooManySubscriptions = "too_many_subscriptions";
    public const string ExecutionTimeout = "execution_timeout";
    public const string ResponseTooLarge = "response_too_large";
    public const string IntrospectionDisabled = "introspection_disabled";
}
