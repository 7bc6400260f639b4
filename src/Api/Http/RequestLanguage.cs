using System.Globalization;
using ServiceDesk.Domain.Text;

namespace ServiceDesk.Api.Http;

/// <summary>In which of the two languages a request wants to be answered.</summary>
public static class RequestLanguage
{
    /// <summary>The best of Accept-Language that there is; Persian, the organisations' language, when it names neither.</summary>
    public static CultureInfo Of(HttpContext context) =>
        context.Request.GetTypedHeaders().AcceptLanguage
            .Where(language => language.Quality is null or > 0)
            .OrderByDescending(language => language.Quality ?? 1)
            .Select(language => Known(language.Value.Value))
            .FirstOrDefault(language => language is not null) ?? Languages.Persian;

    private static CultureInfo? Known(string? tag) => tag?.Split('-')[0].ToLowerInvariant() switch
    {
        "fa" => Languages.Persian,
        "en" => Languages.English,
        _ => null,
    };
}
