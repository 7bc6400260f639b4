namespace ServiceDesk.Api.Tenancy;

/// <summary>Definition files are missing or wrong; the message names everything that is wrong, a line each.</summary>
public sealed class OrganisationFilesException(string message) : Exception(message);
