namespace ServiceDesk.GraphQL.Execution;

/// <summary>A variable that decides what an operation selects, or how it is delivered.</summary>
/// <param name="WhenMissing">What counts when the request does not give it: the default of the directive's argument.</param>
internal readonly record struct Condition(string Variable, bool WhenMissing)
{
    public bool Holds(VariableValues variables) => variables.TryGet(Variable, out var value) ? value is true : WhenMissing;
}
