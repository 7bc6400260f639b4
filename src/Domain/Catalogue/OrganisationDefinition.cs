using ServiceDesk.Domain.Doors;
using ServiceDesk.Domain.Messages;
using ServiceDesk.Domain.Time;
using ServiceDesk.Domain.Values;

namespace ServiceDesk.Domain.Catalogue;

/// <summary>One organisation as data: all that makes it differ from another (F-06).</summary>
public sealed record OrganisationDefinition
{
    /// <summary>The key, which is also its part of the address.</summary>
    public required string Key { get; init; }

    public required LocalisedText Name { get; init; }

    /// <summary>What the organisation calls its desk, for example «پیشخوان الکترونیکی».</summary>
    public required LocalisedText Title { get; init; }

    public required Palette Colours { get; init; }

    /// <summary>Host names of its own (F-06); may be none.</summary>
    public required ValueList<string> Hosts { get; init; }

    public required WorkingCalendar Calendar { get; init; }

    /// <summary>The .ics files that closures of <see cref="Calendar"/> were taken from; may be none.</summary>
    public ValueList<string> Calendars { get; init; } = [];

    public required TrackingNumbering Numbering { get; init; }

    public required ValueList<UnitDefinition> Units { get; init; }

    /// <summary>The cards of the catalogue, in their order (I-06); none where the services stand for themselves.</summary>
    public ValueList<CategoryDefinition> Categories { get; init; } = [];

    /// <summary>Those from outside who take part in its services (I-24); may be none.</summary>
    public ValueList<PartyDefinition> Parties { get; init; } = [];

    public required ValueList<ServiceDefinition> Services { get; init; }

    /// <summary>One presentation for every status.</summary>
    public required ValueList<StatusPresentation> Statuses { get; init; }

    /// <summary>The message templates of its own; the product's stand where it has none.</summary>
    public ValueList<MessageTemplate> Messages { get; init; } = [];

    /// <summary>The ways to sign in that it offers, in their order; may be none.</summary>
    public ValueList<DoorDefinition> Doors { get; init; } = [];

    public UnitDefinition? Unit(string? key) => Units.Find(key, static (unit, wanted) => unit.Key == wanted);

    public PartyDefinition? Party(string? key) => Parties.Find(key, static (party, wanted) => party.Key == wanted);

    public ServiceDefinition? Service(string? key) => Services.Find(key, static (service, wanted) => service.Key == wanted);

    public DoorDefinition? Door(string? key) => Doors.Find(key, static (door, wanted) => door.Key == wanted);

    /// <summary>The template of a key: the organisation's own, else the product's; null where neither has one.</summary>
    public MessageTemplate? Message(string key) =>
        Messages.Find(key, static (template, wanted) => template.Key == wanted) ?? ProductTemplates.Find(key)?.Template;

    public StatusPresentation Status(Requests.RequestStatus status) =>
        Statuses.Find(status, static (shown, wanted) => shown.Status == wanted) ?? throw new InvalidOperationException($"{Key} presents no {status}.");
}
