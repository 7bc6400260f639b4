using System.Globalization;
using ServiceDesk.Api.Problems;
using ServiceDesk.Domain.Decisions;
using ServiceDesk.Domain.Requests;
using ServiceDesk.GraphQL.Connections;
using ServiceDesk.Projections.Accounts;

namespace ServiceDesk.Api.People;

/// <summary>What the query of a list of people asks for.</summary>
/// <param name="Text">Words of the name, or a whole mobile number.</param>
/// <param name="Staff">Whether only those who hold a post.</param>
/// <param name="Role">… in this role.</param>
/// <param name="Unit">… for this unit.</param>
/// <param name="First">How many.</param>
/// <param name="After">From which place on.</param>
internal sealed record PeopleQuestion(string? Text, bool Staff, Role? Role, string? Unit, int First, PeopleQueries.Key? After)
{
    private const int UsualCount = 20;
    private const int MostAtOnce = 100;

    /// <summary>Reads the query; what is wrong is the problem.</summary>
    public static (PeopleQuestion? Question, Problem? Problem) Read(IQueryCollection query)
    {
        var (role, first, after) = ((Role?)null, UsualCount, (PeopleQueries.Key?)null);
        if (One(query, "role") is { } name)
        {
            if (Find(name) is not { } known)
                return Wrong("role", FieldErrorCodes.UnknownChoice, ("allowed", string.Join(", ", Domain.Accounts.Appointments.StaffRoles.All)));
            role = known;
        }
        if (One(query, "first") is { } count && !(int.TryParse(count, NumberStyles.None, CultureInfo.InvariantCulture, out first) && first is >= 1 and <= MostAtOnce))
            return Wrong("first", FieldErrorCodes.TooLarge, ("most", MostAtOnce.ToString(CultureInfo.InvariantCulture)));
        if (One(query, "after") is { } place)
        {
            if (KeyOf(place) is not { } key)
                return Wrong("after", InputErrorCodes.InvalidText);
            after = key;
        }
        var unit = One(query, "unit");
        return (new PeopleQuestion(One(query, "text"), role is not null || unit is not null || One(query, "staff") == "true", role, unit, first, after), null);
    }

    /// <summary>The place of a person in the list, as clients send it back.</summary>
    public static string PlaceOf(PersonRow row) => CursorOf(row).ToString();

    public static Cursor CursorOf(PersonRow row) => new(row.Order, row.Id.ToString("N"));

    /// <summary>The place that a cursor stands for; null for one of another list.</summary>
    public static PeopleQueries.Key? KeyOf(Cursor cursor) =>
        cursor.Parts is [var order, var id] && !order.Contains('\0') && Guid.TryParseExact(id, "N", out var known) ? new PeopleQueries.Key(order, known) : null;

    private static PeopleQueries.Key? KeyOf(string place) => Cursor.TryParse(place, out var cursor) ? KeyOf(cursor) : null;

    private static Role? Find(string name) => Domain.Accounts.Appointments.StaffRoles.All.Contains(name) ? Enum.Parse<Role>(name, ignoreCase: true) : null;

    private static string? One(IQueryCollection query, string name) => query.TryGetValue(name, out var values) && values.ToString() is { Length: > 0 } value ? value : null;

    private static (PeopleQuestion?, Problem?) Wrong(string field, string code, params ReadOnlySpan<(string, string)> parameters) =>
        (null, Problem.Of(StatusCodes.Status400BadRequest, RejectionCodes.InvalidCommand, field, code, parameters));
}
