namespace ServiceDesk.GraphQL.Execution;

/// <summary>Stands for a value that could not be had.</summary>
internal sealed record FieldFailure(Exception Exception);
