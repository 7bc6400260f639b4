using System.Globalization;
using System.Text.Json;
using NodaTime;
using ServiceDesk.Domain.Decisions;
using ServiceDesk.Domain.Values;

namespace ServiceDesk.Domain.Tokens;

/// <summary>A token that a person wants to make for a program.</summary>
/// <param name="Title">What the person knows it by.</param>
/// <param name="Scopes">What it may do; at least one.</param>
/// <param name="LastDay">The last day on which it is good.</param>
public sealed record TokenOrder(string Title, ValueList<TokenScope> Scopes, LocalDate LastDay)
{
    private const int LongestTitle = 100;

    private static readonly Dictionary<string, TokenScope> Known = Enum.GetValues<TokenScope>().ToDictionary(NameOf);

    /// <summary>A scope as clients write it.</summary>
    public static string NameOf(TokenScope scope) => JsonNamingPolicy.CamelCase.ConvertName(scope.ToString());

    /// <summary>The scope of a name; null when there is none.</summary>
    public static TokenScope? Find(string name) => Known.TryGetValue(name, out var scope) ? scope : null;

    /// <summary>Reads what was sent.</summary>
    /// <param name="title">At most 100 characters.</param>
    /// <param name="scopes">Names of scopes.</param>
    /// <param name="lastDay">A date in either calendar.</param>
    /// <param name="today">The organisation's day.</param>
    /// <param name="mostDays">How many days after today the last one may be.</param>
    public static (TokenOrder? Order, Rejection? Rejection) Read(string? title, IReadOnlyList<string?>? scopes, string? lastDay, LocalDate today, int mostDays)
    {
        var check = new ShapeCheck();
        var order = new TokenOrder(check.Line("title", title, LongestTitle), ReadScopes(scopes ?? [], check), check.Date("lastDay", lastDay));
        if (order.LastDay != default && order.LastDay < today)
        {
            check.Add("lastDay", FieldErrorCodes.IsOver);
        }
        else if (order.LastDay > today.PlusDays(mostDays))
        {
            check.Add("lastDay", FieldErrorCodes.LastsTooLong, ("most", mostDays.ToString(CultureInfo.InvariantCulture)));
        }

        return check.Fails(out var rejection) ? (null, rejection) : (order, null);
    }

    private static ValueList<TokenScope> ReadScopes(IReadOnlyList<string?> names, ShapeCheck check)
    {
        if (names.Count == 0)
        {
            check.Add("scopes", FieldErrorCodes.Required);
        }

        var scopes = new List<TokenScope>();
        foreach (var (index, name) in names.Index())
        {
            if (Find(name ?? "") is not { } scope)
            {
                check.Add($"scopes[{index}]", FieldErrorCodes.UnknownChoice, ("allowed", string.Join(", ", Known.Keys)));
            }
            else if (scopes.Contains(scope))
            {
                check.Add($"scopes[{index}]", FieldErrorCodes.Repeated);
            }
            else
            {
                scopes.Add(scope);
            }
        }

        return scopes.ToValueList();
    }
}
