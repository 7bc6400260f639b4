using NodaTime;
using ServiceDesk.Domain.Decisions;
using ServiceDesk.Domain.Requests;
using ServiceDesk.Domain.Time;
using ServiceDesk.Domain.Values;

namespace ServiceDesk.Domain.Catalogue;

/// <summary>Import an organisation's definition file.</summary>
/// <param name="FileName">How the file is called in errors.</param>
/// <param name="Utf8">Its content.</param>
public sealed record DefineOrganisation(string FileName, ReadOnlyMemory<byte> Utf8)
{
    /// <summary>Pure. An unchanged definition, be it laid out anew, yields no event.</summary>
    public static Decision<OrganisationEvent> Decide(DefineOrganisation command, OrganisationState? state, Actor actor, Instant now)
    {
        var reading = OrganisationDefinitionReader.Read(command.FileName, command.Utf8);
        if (!reading.Succeeded)
        {
            return Rejection.Shape(reading.Errors.Select(Error));
        }

        var definition = reading.Definition;
        if (state is not null && state.Definition.Key != definition.Key)
        {
            return Rejection.Conflict(RejectionCodes.OrganisationKeyDiffers, ("key", definition.Key), ("expected", state.Definition.Key));
        }

        var json = CanonicalJson.Of(command.Utf8);
        var hash = CanonicalJson.Hash(json);
        return state?.ContentHash == hash
            ? Decision<OrganisationEvent>.Nothing
            : new OrganisationDefined(actor, Next(state, now), definition.Key, (state?.Version ?? 0) + 1, hash, json);
    }

    private static Instant Next(OrganisationState? state, Instant now) =>
        state is null ? Microseconds.Of(now) : Instant.Max(Microseconds.Of(now), state.LastEventAt);

    private static FieldError Error(DefinitionError error) => new(
        error.Path,
        FieldErrorCodes.InvalidDefinition,
        FieldValues.Of(("file", error.File), ("problem", error.Problem), ("allowed", error.Allowed)));
}
