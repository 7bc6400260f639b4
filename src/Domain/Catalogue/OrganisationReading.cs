using System.Diagnostics.CodeAnalysis;
using ServiceDesk.Domain.Values;

namespace ServiceDesk.Domain.Catalogue;

/// <summary>What reading a definition file gave: the definition, or everything that is wrong with it. Never half of one.</summary>
public sealed record OrganisationReading
{
    private OrganisationReading(OrganisationDefinition? definition, ValueList<DefinitionError> errors)
    {
        Definition = definition;
        Errors = errors;
    }

    public OrganisationDefinition? Definition { get; }

    public ValueList<DefinitionError> Errors { get; }

    [MemberNotNullWhen(true, nameof(Definition))]
    public bool Succeeded => Definition is not null;

    internal static OrganisationReading Of(OrganisationDefinition definition) => new(definition, []);

    internal static OrganisationReading Failed(IEnumerable<DefinitionError> errors) => new(null, errors.ToValueList());
}
