using ServiceDesk.Domain.Catalogue;

namespace ServiceDesk.Api.Tenancy;

/// <summary>Definition files are missing or wrong; the message names everything that is wrong, a line each.</summary>
public sealed class OrganisationFilesException(string message) : Exception(message)
{
    public OrganisationFilesException(IReadOnlyList<DefinitionError> errors)
        : this(string.Join(Environment.NewLine, errors)) => Errors = errors;

    /// <summary>The same for programs; none where no file could be looked at.</summary>
    public IReadOnlyList<DefinitionError> Errors { get; } = [];
}
