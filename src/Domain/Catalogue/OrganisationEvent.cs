using NodaTime;
using ServiceDesk.Domain.Requests;

namespace ServiceDesk.Domain.Catalogue;

/// <summary>Something that happened to an organisation's definition. The set is closed: <see cref="CatalogueEventContracts"/> lists it.</summary>
public abstract record OrganisationEvent(Actor By, Instant At);
