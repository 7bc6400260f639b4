using System.Globalization;
using Microsoft.AspNetCore.Http;
using ServiceDesk.Domain.Text;

namespace ServiceDesk.Portal.Language;

/// <summary>In which language a page is shown: as the address asks, else as was chosen before, else Persian.</summary>
/// <remarks>Accept-Language is not looked at: many a browser in Iran is set to English whose person reads Persian.</remarks>
internal static class PortalLanguage
{
    /// <summary>The name of both the query's parameter and the cookie.</summary>
    public const string Name = "language";

    private static readonly TimeSpan Remembered = TimeSpan.FromDays(365);

    /// <summary>Chooses, and remembers what the address asks for.</summary>
    public static CultureInfo Choose(HttpContext context)
    {
        if (Known(context.Request.Query[Name].FirstOrDefault()) is { } asked)
        {
            context.Response.Cookies.Append(Name, asked.Name, new CookieOptions
            {
                Path = "/",
                HttpOnly = true,
                Secure = context.Request.IsHttps,
                SameSite = SameSiteMode.Lax,
                MaxAge = Remembered,
                IsEssential = true,
            });
            return asked;
        }
        return Known(context.Request.Cookies[Name]) ?? Languages.Persian;
    }

    /// <summary>
    /// The address of the same page in the other language. It is relative, and so right on a host name of the organisation's
    /// own too, where the path that the browser knows is not the one that was routed.
    /// </summary>
    public static string SwitchAddress(HttpContext context, CultureInfo current)
    {
        var kept = context.Request.Query.Where(parameter => parameter.Key != Name);
        var other = Languages.IsPersian(current) ? Languages.English : Languages.Persian;
        return QueryString.Create([.. kept, new(Name, other.Name)]).ToString();
    }

    private static CultureInfo? Known(string? tag) => tag switch
    {
        "fa" => Languages.Persian,
        "en" => Languages.English,
        _ => null,
    };
}
