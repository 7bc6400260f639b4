namespace ServiceDesk.GraphQL.Validation.FieldMerging;

/// <summary>Bounds the work of one search, because documents exist for which it grows with a power of their length.</summary>
internal sealed class ComparisonBudget(int limit)
{
    private int _left = limit;

    /// <exception cref="GraphQLException">Nothing is left.</exception>
    public void Spend(int amount = 1)
    {
        _left -= amount;
        if (_left < 0)
            throw new GraphQLException(ErrorCodes.ComparisonBudgetExceeded, "The document repeats fields and fragments too often to be checked.");
    }
}
