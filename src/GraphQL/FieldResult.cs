using ServiceDesk.GraphQL.Execution;

namespace ServiceDesk.GraphQL;

/// <summary>What a resolver returns when it may fail in an expected way: a value or an error, without the cost of an exception.</summary>
public readonly struct FieldResult<T> : IFieldResult
{
    private readonly T? _value;
    private readonly GraphQLError? _error;

    private FieldResult(T? value, GraphQLError? error)
    {
        _value = value;
        _error = error;
    }

    object? IFieldResult.ErrorOrValue => _error ?? (object?)_value;

    public static implicit operator FieldResult<T>(T value) => new(value, null);

    public static implicit operator FieldResult<T>(GraphQLError error) => new(default, error);
}
