using ServiceDesk.Api.Problems;
using ServiceDesk.Domain.Catalogue;
using ServiceDesk.Domain.Decisions;

namespace ServiceDesk.Api.Doors;

/// <summary>Finds the door that somebody knocks at.</summary>
internal static class OfferedDoors
{
    private const string Field = "door";

    /// <summary>The organisation's door of this kind and key; without a key its only one of this kind.</summary>
    public static (TDoor? Door, Problem? Problem) Find<TDoor>(OrganisationDefinition organisation, string? key)
        where TDoor : class
    {
        var doors = organisation.Doors.Where(door => door is TDoor).ToList();
        if (key is null)
            return doors is [TDoor only] ? (only, null) : (null, Wrong(doors.Count == 0 ? InputErrorCodes.UnknownDoor : FieldErrorCodes.Required));
        return doors.Find(door => door.Key == key) is TDoor found ? (found, null) : (null, Wrong(InputErrorCodes.UnknownDoor));
    }

    private static Problem Wrong(string code) => Problem.Of(StatusCodes.Status400BadRequest, RejectionCodes.InvalidCommand, Field, code);
}
