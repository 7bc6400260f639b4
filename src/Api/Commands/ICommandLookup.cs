using ServiceDesk.Domain.Requests;

namespace ServiceDesk.Api.Commands;

/// <summary>What commands may look up before they decide; bound to the organisation of the command.</summary>
internal interface ICommandLookup
{
    /// <summary>The person of this id who answers for the unit; null when there is none.</summary>
    Task<PersonReference?> StaffAsync(string unit, string? personId);
}
