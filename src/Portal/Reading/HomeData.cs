namespace ServiceDesk.Portal.Reading;

/// <summary>What <see cref="PortalOperations.Home"/> answers.</summary>
/// <param name="Organisation">The organisation.</param>
/// <param name="StatusByTrackingCode">Where the request of the typed code stands; null where nothing was asked or found.</param>
public sealed record HomeData(OrganisationData Organisation, PublicStatusData? StatusByTrackingCode = null);

/// <summary>The organisation whose home it is.</summary>
public sealed record OrganisationData(Wording Name, Wording Title, IReadOnlyList<CategoryData> Categories, IReadOnlyList<ServiceData> Services);

/// <summary>A card of its catalogue (I-06).</summary>
public sealed record CategoryData(string Key, Wording Name, Wording? Description);

/// <summary>A service of its catalogue.</summary>
/// <param name="Category">The key of the card under which it stands; null for one of its own (I-06).</param>
public sealed record ServiceData(string? Category, Wording Name, Wording Description, bool NeedsApproval, IReadOnlyList<UnitData> Units);

/// <summary>A unit that requests may be addressed to.</summary>
public sealed record UnitData(Wording Name);
