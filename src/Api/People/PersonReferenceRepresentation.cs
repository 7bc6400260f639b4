using System.Diagnostics.CodeAnalysis;
using ServiceDesk.Domain.Requests;

namespace ServiceDesk.Api.People;

/// <summary>A person by id and name.</summary>
public sealed record PersonReferenceRepresentation(string Id, string Name)
{
    [return: NotNullIfNotNull(nameof(person))]
    internal static PersonReferenceRepresentation? Of(PersonReference? person) => person is null ? null : new(person.Id, person.Name);
}
