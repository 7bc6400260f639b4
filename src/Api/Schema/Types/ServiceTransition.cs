using ServiceDesk.Domain.Catalogue;
using ServiceDesk.GraphQL.Annotations;

namespace ServiceDesk.Api.Schema.Types;

/// <summary>A named way from one state to another.</summary>
/// <param name="Key">The key, as the command names it.</param>
/// <param name="Label">What the button says.</param>
/// <param name="Help">When to take it.</param>
/// <param name="From">The keys of the states it can be taken in.</param>
/// <param name="To">The key of the state it leads to.</param>
/// <param name="By">Who may take it.</param>
/// <param name="CommentRequired">Whether a comment must be written.</param>
/// <param name="Elapsed">The working time for which the request must have been in the state; null for none.</param>
/// <param name="Fields">What is to be filled in.</param>
[FieldAccess(FieldAccess.Anonymous)]
public sealed record ServiceTransition(
    string Key, Wording Label, Wording? Help, [property: ListSize(AssumedSize = 2)] IReadOnlyList<string> From, string To, [property: ListSize(AssumedSize = 2)] IReadOnlyList<StepSide> By, bool CommentRequired, Promise? Elapsed,
    [property: ListSize(AssumedSize = 2)] IReadOnlyList<FormField> Fields)
{
    public static ServiceTransition Of(ServiceDefinition service, StepTransition transition) => new(
        transition.Key, Wording.Of(transition.Label), transition.Help is { } help ? Wording.Of(help) : null,
        transition.From, transition.To, transition.By, transition.CommentRequired,
        transition.Elapsed is { } elapsed ? Promise.Of(elapsed) : null,
        [.. transition.Fields.Select(field => FormField.Of(field, service))]);
}
