using NodaTime;
using ServiceDesk.Domain.Requests;
using ServiceDesk.Domain.Text;
using ServiceDesk.GraphQL.Annotations;
using ServiceDesk.Projections.AuditTrail;

namespace ServiceDesk.Api.Schema.Types;

/// <summary>One event of a request in words.</summary>
/// <param name="EventId">The event's id.</param>
/// <param name="Version">Its place in the request.</param>
/// <param name="Position">Its place among all events of the product.</param>
/// <param name="Type">Its contract name, such as request_submitted.</param>
/// <param name="At">When it happened.</param>
/// <param name="ActorId">Who did it.</param>
/// <param name="ActorName">Their name then.</param>
/// <param name="ActorRole">The role they did it in.</param>
/// <param name="ActorUnit">The key of the unit they did it for; null for the whole organisation.</param>
/// <param name="OnBehalfOf">The id of the person they stood in for.</param>
/// <param name="OnBehalfOfName">That person's name then.</param>
/// <param name="Appointment">The id of the appointment they did it under.</param>
/// <param name="Words">What happened.</param>
/// <param name="Changes">What changed from what to what.</param>
[GraphQLName("AuditEntry"), FieldAccess(FieldAccess.Checked)]
public sealed record AuditEntryView(
    Guid EventId, long Version, long Position, string Type, Moment At, [property: Id] string ActorId, string ActorName, Role ActorRole, string? ActorUnit, [property: Id] string? OnBehalfOf, string? OnBehalfOfName, Guid? Appointment,
    Wording Words, IReadOnlyList<ChangeView> Changes)
{
    public static AuditEntryView Of(AuditEntry entry, DateTimeZone zone) => new(
        entry.EventId, entry.Version, entry.Position, entry.Type, Moment.Of(entry.At, zone), entry.By.Id, entry.By.Name, entry.By.Role, entry.By.Unit, entry.By.OnBehalfOf, entry.By.OnBehalfOfName, entry.By.Appointment,
        new Wording(entry.WordsFa, entry.WordsEn),
        [.. entry.Changes.Select(c => new ChangeView(c.Field, new Wording(Domain.Text.Texts.OfChangedField(c.Field, Languages.Persian), Domain.Text.Texts.OfChangedField(c.Field, Languages.English)), c.Before, c.After))]);
}
