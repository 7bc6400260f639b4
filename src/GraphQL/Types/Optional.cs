namespace ServiceDesk.GraphQL.Types;

/// <summary>For arguments and input fields where "left out" and "null" mean different things, as in a change of some fields only.</summary>
public readonly record struct Optional<T>
{
    public Optional(T value)
    {
        Value = value;
        IsGiven = true;
    }

    public bool IsGiven { get; }

    public T? Value { get; }

    public T? Or(T? other) => IsGiven ? Value : other;
}
