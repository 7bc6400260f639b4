using ServiceDesk.GraphQL.Types;

namespace ServiceDesk.GraphQL;

/// <summary>An exception that the client sees only as <c>internal_error</c>.</summary>
/// <param name="Field">The field that failed; null when no single field did.</param>
/// <param name="Path">The response path of the field.</param>
public sealed record UnexpectedError(Exception Exception, FieldDefinition? Field, IReadOnlyList<object> Path);
