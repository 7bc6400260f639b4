namespace ServiceDesk.Domain.Requests;

/// <summary>A signed-in person, as the principal says; never as a URL says.</summary>
public sealed record Person(string Id, string Name, string? Mobile, IReadOnlyList<Appointment> Appointments);
