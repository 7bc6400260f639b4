using ServiceDesk.Domain.Values;

namespace ServiceDesk.Domain.Requests;

/// <summary>A signed-in person, as the principal says; never as a URL says.</summary>
public sealed record Person(string Id, string Name, string? Mobile, IReadOnlyList<Appointment> Appointments)
{
    /// <summary>A guest's: the keys of the services that their door leads to, and no others. Null for everybody else.</summary>
    public ValueList<string>? OnlyServices { get; init; }

    /// <summary>Whether it is somebody who did not show who they are.</summary>
    public bool IsGuest => OnlyServices is not null;

    /// <summary>Whether the person is the deputy of this one now.</summary>
    public bool StandsInFor(string personId) => Appointments.Any(held => held.OnBehalfOf?.Id == personId);
}
