namespace ServiceDesk.Api.People;

/// <summary>Part of a list of people.</summary>
/// <param name="People">The people, by name.</param>
/// <param name="Next">What to send as <c>after</c> for those that follow; null at the end.</param>
public sealed record PeoplePage(IReadOnlyList<PersonRepresentation> People, string? Next);
