using System.Globalization;
using System.Resources;
using System.Text.RegularExpressions;
using NodaTime;
using NodaTime.Text;
using ServiceDesk.Domain.Accounts;
using ServiceDesk.Domain.Decisions;
using ServiceDesk.Domain.Doors;
using ServiceDesk.Domain.Files;
using ServiceDesk.Domain.Messages;
using ServiceDesk.Domain.Registries;
using ServiceDesk.Domain.Requests;
using ServiceDesk.Domain.Time;
using ServiceDesk.Domain.Values;

namespace ServiceDesk.Domain.Text;

/// <summary>The product's own texts, by key and language. Organisations' texts are in their definitions.</summary>
public static partial class Texts
{
    private static readonly ResourceManager Resources = new("ServiceDesk.Domain.Text.Texts", typeof(Texts).Assembly);

    /// <summary>The rejection in words. Statuses in its parameters become words, instants become local time where a zone is given.</summary>
    public static string Of(Rejection rejection, CultureInfo culture, DateTimeZone? zone = null) => Format(
        $"rejection.{rejection.Code}",
        culture,
        new FieldValues(rejection.Parameters.Select(parameter => KeyValuePair.Create(parameter.Key, InWords(parameter.Key, parameter.Value, culture, zone)))));

    public static string Of(FieldError error, CultureInfo culture) => Format($"field.{error.Code}", culture, error.Parameters);

    public static string Of(Role role, CultureInfo culture) => Format($"role.{Name(role)}", culture, FieldValues.Empty);

    /// <summary>In which role somebody acted, and for whom where it was for another.</summary>
    public static string OfRole(Actor actor, CultureInfo culture) => actor.OnBehalfOfName is { } principal
        ? Format("role.onBehalfOf", culture, FieldValues.Of(("role", Of(actor.Role, culture)), ("principal", principal)))
        : Of(actor.Role, culture);

    public static string Of(RequestStatus status, CultureInfo culture) => Format($"status.{Name(status)}", culture, FieldValues.Empty);

    public static string Of(RequestAct act, CultureInfo culture) => Format($"act.{Name(act)}", culture, FieldValues.Empty);

    public static string Of(SenderKind kind, CultureInfo culture) => Format($"sender.{Name(kind)}", culture, FieldValues.Empty);

    public static string Of(FileScan scan, CultureInfo culture) => Format($"fileScan.{Name(scan)}", culture, FieldValues.Empty);

    /// <summary>What kind of file it is, as «تصویر (jpg)» (E-29).</summary>
    public static string Of(FileFormat format, CultureInfo culture) => Format($"fileFormat.{format.Name()}", culture, FieldValues.Empty);

    /// <summary>The advice that a file should not be larger (E-20).</summary>
    public static string OfFileAdvice(long bytes, CultureInfo culture) => Format("fileAdvice", culture, FieldValues.Of(("size", FileSize.InWords(bytes, culture))));

    /// <summary>What a door is called where the organisation calls it nothing.</summary>
    public static string Of(DoorKind door, CultureInfo culture) => Format($"door.{Name(door)}", culture, FieldValues.Empty);

    public static string Of(MessageFailure failure, CultureInfo culture) => Format($"failure.{Name(failure)}", culture, FieldValues.Empty);

    /// <summary>What kind of thing an account is known by.</summary>
    public static string Of(IdentityKind kind, CultureInfo culture) => Format($"identity.{Name(kind)}", culture, FieldValues.Empty);

    /// <summary>What a registry of people outside of the product is called.</summary>
    public static string Of(RegistryKind kind, CultureInfo culture) => Format($"registry.{Name(kind)}", culture, FieldValues.Empty);

    public static string Of(ClockStatus status, CultureInfo culture) => Format($"clock.{Name(status)}", culture, FieldValues.Empty);

    public static string Of(CalendarDayKind kind, CultureInfo culture) => Format($"day.{Name(kind)}", culture, FieldValues.Empty);

    /// <summary>What a member of the state is called where its change is shown.</summary>
    public static string OfChangedField(string field, CultureInfo culture) => Format($"change.{field}", culture, FieldValues.Empty);

    /// <summary>The text of a key with its placeholders <c>{name}</c> filled in; Persian text gets Persian digits of its own, not those of the values.</summary>
    /// <exception cref="MissingManifestResourceException">There is no such text: tests hold the codes to the texts.</exception>
    public static string Format(string key, CultureInfo culture, IReadOnlyDictionary<string, string> parameters)
    {
        var text = Find(key, culture) ?? throw new MissingManifestResourceException($"There is no text '{key}'.");
        return Placeholder().Replace(text, match => parameters.TryGetValue(match.Groups[1].Value, out var value) ? value : match.Value);
    }

    /// <summary>The text of a key as written, with its placeholders; null when there is none.</summary>
    public static string? Find(string key, CultureInfo culture) =>
        Resources.GetString(key, Languages.IsPersian(culture) ? Languages.Persian : CultureInfo.InvariantCulture);

    private static string InWords(string name, string value, CultureInfo culture, DateTimeZone? zone) => name switch
    {
        "status" => Find($"status.{value}", culture) ?? value,
        "due" or "until" or "since" or "from" when zone is not null && InstantPattern.ExtendedIso.Parse(value) is { Success: true, Value: var instant } =>
            Languages.IsPersian(culture)
                ? Jalali.Short(instant, zone)
                : instant.InZone(zone).ToString("uuuu-MM-dd HH:mm:ss", CultureInfo.InvariantCulture),
        _ => value,
    };

    [GeneratedRegex("[{]([a-zA-Z]+)[}]")]
    internal static partial Regex Placeholder();

    private static string Name<T>(T value)
        where T : struct, Enum => System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
}
