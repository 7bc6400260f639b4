using System.Text.Json.Serialization;
using ServiceDesk.Domain.Contracts;

namespace ServiceDesk.Domain.Requests;

/// <summary>Who did something, as they stood when they did it: a later change of name or post does not change history.</summary>
/// <param name="Id">The person's id.</param>
/// <param name="Name">The person's name at the time (E-31).</param>
/// <param name="Role">The capacity in which they acted.</param>
/// <param name="Unit">The key of the unit they acted for, or for a representative of the party; null for applicants and organisation-wide roles.</param>
/// <param name="OnBehalfOf">The id of the person they acted for, if another, as a deputy does.</param>
/// <param name="OnBehalfOfName">That person's name at the time.</param>
/// <param name="Appointment">The id of the appointment they acted under; null for applicants, the product and development tokens.</param>
public sealed record Actor(
    string Id,
    [property: PersonalData] string Name,
    Role Role,
    string? Unit = null,
    string? OnBehalfOf = null,
    [property: PersonalData(Subject = nameof(Actor.OnBehalfOf))] string? OnBehalfOfName = null,
    Guid? Appointment = null) : IDataSubject
{
    /// <summary>The product itself.</summary>
    public static Actor Product { get; } = new("system", "سامانه", Role.System);

    [JsonIgnore]
    public string DataSubject => Id;
}
