namespace ServiceDesk.GraphQL.Validation;

/// <summary>Ends a validation that has found as many errors as it may report.</summary>
internal sealed class TooManyErrorsException : Exception;
