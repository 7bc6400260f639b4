using System.Globalization;
using NodaTime;
using ServiceDesk.Domain.Catalogue;
using ServiceDesk.Domain.Requests;
using ServiceDesk.Domain.Text;
using ServiceDesk.Domain.Values;

namespace ServiceDesk.Domain.Accounts.Appointments;

/// <summary>The events about posts and second factors in words.</summary>
internal static class AppointmentWords
{
    /// <summary>The variant of the sentence, if the event has several, and what it names; null when it is no event of this part.</summary>
    /// <param name="event">The event.</param>
    /// <param name="before">The account before it, for what its ids mean; they stand themselves when null.</param>
    /// <param name="culture">Persian or English.</param>
    /// <param name="organisation">For the names of units and the zone of times; keys and UTC stand when null.</param>
    public static (string Variant, FieldValues Details)? Sentence(AccountEvent @event, AccountState? before, CultureInfo culture, OrganisationDefinition? organisation) => @event switch
    {
        AppointmentGranted { Directory: { } directory } e => (".directory", FieldValues.Of(("post", Post(e.Role, e.Unit, culture, organisation)), ("directory", directory))),
        AppointmentGranted { Until: { } until } e => (".until", FieldValues.Of(
            ("post", Post(e.Role, e.Unit, culture, organisation)), ("from", Moment(e.From, culture, organisation)), ("until", Moment(until, culture, organisation)))),
        AppointmentGranted e => ("", FieldValues.Of(("post", Post(e.Role, e.Unit, culture, organisation)), ("from", Moment(e.From, culture, organisation)))),
        AppointmentEnded e => ("", FieldValues.Of(("post", Post(e.Appointment, before, culture, organisation)))),
        DeputyNamed e => ("", FieldValues.Of(
            ("deputy", e.Deputy.Name), ("post", Post(e.Of, before, culture, organisation)),
            ("from", Moment(e.From, culture, organisation)), ("until", Moment(e.Until, culture, organisation)))),
        DeputyEnded e => ("", FieldValues.Of(("deputy", before?.Deputies.FirstOrDefault(one => one.Id == e.Appointment)?.Deputy.Name ?? e.Appointment.ToString("D")))),
        SecondFactorSet or SecondFactorReset => ("", FieldValues.Empty),
        RecoveryCodeUsed e => ("", FieldValues.Of(("left", e.Left.ToString(CultureInfo.InvariantCulture)))),
        _ => null,
    };

    private static string Post(Guid appointment, AccountState? before, CultureInfo culture, OrganisationDefinition? organisation) =>
        before?.Appointments.FirstOrDefault(one => one.Id == appointment) is { } held ? Post(held.Role, held.Unit, culture, organisation) : appointment.ToString("D");

    private static string Post(Role role, string? unit, CultureInfo culture, OrganisationDefinition? organisation)
    {
        var name = role == Role.Representative ? organisation?.Party(unit)?.Name : organisation?.Unit(unit)?.Name;
        var whose = (Languages.IsPersian(culture) ? name?.Fa : name?.En) ?? unit;
        return whose is null ? Texts.Of(role, culture) : $"{Texts.Of(role, culture)}{(Languages.IsPersian(culture) ? "، " : ", ")}{whose}";
    }

    private static string Moment(Instant instant, CultureInfo culture, OrganisationDefinition? organisation)
    {
        var zone = organisation?.Calendar.Zone ?? DateTimeZone.Utc;
        return Languages.IsPersian(culture) ? Jalali.Short(instant, zone) : instant.InZone(zone).ToString("uuuu-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
    }
}
