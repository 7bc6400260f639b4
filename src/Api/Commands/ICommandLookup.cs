using ServiceDesk.Domain.Files;
using ServiceDesk.Domain.Requests;

namespace ServiceDesk.Api.Commands;

/// <summary>What commands may look up before they decide; bound to the organisation and the person of the command.</summary>
internal interface ICommandLookup
{
    /// <summary>The person of this id who answers for the unit; null when there is none.</summary>
    Task<PersonReference?> StaffAsync(string unit, string? personId);

    /// <summary>Those of the files that the person who commands has uploaded, by id; what is no id of one is passed over.</summary>
    Task<IReadOnlyDictionary<string, UploadedFile>> FilesAsync(IEnumerable<string?> ids);

    /// <summary>The request of the person's own that they named by code or id; null when they named none, or have none such.</summary>
    Task<EarlierRequest?> OwnRequestAsync(string? named);
}
