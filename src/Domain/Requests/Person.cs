namespace ServiceDesk.Domain.Requests;

/// <summary>A signed-in person, as the principal says; never as a URL says.</summary>
public sealed record Person(string Id, string Name, string? Mobile, IReadOnlyList<Appointment> Appointments)
{
    /// <summary>Whether the person is the deputy of this one now.</summary>
    public bool StandsInFor(string personId) => Appointments.Any(held => held.OnBehalfOf?.Id == personId);
}
