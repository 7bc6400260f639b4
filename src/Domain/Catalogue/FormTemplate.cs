namespace ServiceDesk.Domain.Catalogue;

/// <summary>A form that a unit has published (K-25).</summary>
/// <param name="Name">As people see it.</param>
/// <param name="Address">Where it is downloaded: an address that begins with https://.</param>
public sealed record FormTemplate(LocalisedText Name, string Address);
