namespace ServiceDesk.Domain.Catalogue;

/// <summary>How a unit is reached without the counter; at least one of them is there.</summary>
/// <param name="Phone">Its telephone number, as it is dialled from outside.</param>
/// <param name="Extension">Its extension within the organisation's exchange.</param>
/// <param name="Address">Where it is found.</param>
public sealed record UnitContact(string? Phone, string? Extension, LocalisedText? Address);
