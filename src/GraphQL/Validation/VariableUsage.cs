using ServiceDesk.GraphQL.Language.Syntax;
using ServiceDesk.GraphQL.Types;

namespace ServiceDesk.GraphQL.Validation;

/// <summary>A variable where a value is expected.</summary>
/// <param name="Type">The expected type; null when not known.</param>
/// <param name="HasDefault">Whether the place has a default of its own.</param>
/// <param name="OneOfType">The oneOf input whose field the place is.</param>
internal sealed record VariableUsage(VariableNode Variable, GraphQLType? Type, bool HasDefault, InputObjectType? OneOfType);
