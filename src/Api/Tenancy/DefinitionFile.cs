using ServiceDesk.Domain.Catalogue;

namespace ServiceDesk.Api.Tenancy;

/// <summary>A definition file that was read and is right.</summary>
public sealed record DefinitionFile(string Name, ReadOnlyMemory<byte> Utf8, OrganisationDefinition Definition);
