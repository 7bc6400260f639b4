using System.Security.Claims;
using System.Text.Json;
using ServiceDesk.Domain.Requests;

namespace ServiceDesk.Api.Security;

/// <summary>A person as the claims of a token, and back.</summary>
public static class PersonClaims
{
    private const string Organisation = "organisation";
    private const string Name = "name";
    private const string Mobile = "mobile";
    private const string Appointment = "appointment";

    public static ClaimsPrincipal Write(string organisation, Person person, string scheme)
    {
        var claims = new List<Claim>
        {
            new(Organisation, organisation),
            new(ClaimTypes.NameIdentifier, person.Id),
            new(Name, person.Name),
        };
        if (person.Mobile is not null)
            claims.Add(new Claim(Mobile, person.Mobile));
        claims.AddRange(person.Appointments.Select(appointment => new Claim(Appointment, Text(appointment))));
        return new ClaimsPrincipal(new ClaimsIdentity(claims, scheme, Name, Appointment));
    }

    public static (string Organisation, Person Person) Read(ClaimsPrincipal principal) => (
        principal.FindFirstValue(Organisation)!,
        new Person(
            principal.FindFirstValue(ClaimTypes.NameIdentifier)!,
            principal.FindFirstValue(Name)!,
            principal.FindFirstValue(Mobile),
            [.. principal.FindAll(Appointment).Select(claim => Parse(claim.Value))]));

    /// <summary>A role as clients write it, in camelCase.</summary>
    public static string RoleName(Role role) => JsonNamingPolicy.CamelCase.ConvertName(role.ToString());

    private static string Text(Appointment appointment) =>
        appointment.Unit is null ? RoleName(appointment.Role) : $"{RoleName(appointment.Role)}:{appointment.Unit}";

    private static Appointment Parse(string text)
    {
        var parts = text.Split(':', 2);
        return new Appointment(Enum.Parse<Role>(parts[0], ignoreCase: true), parts.Length == 2 ? parts[1] : null);
    }
}
