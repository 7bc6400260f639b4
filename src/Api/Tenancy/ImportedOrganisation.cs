namespace ServiceDesk.Api.Tenancy;

/// <summary>What an import did with one organisation.</summary>
public sealed record ImportedOrganisation(string Key, int Version, bool IsNew);
