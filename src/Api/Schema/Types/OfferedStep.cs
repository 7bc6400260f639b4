using NodaTime;
using ServiceDesk.Domain.Catalogue;
using ServiceDesk.GraphQL.Annotations;

namespace ServiceDesk.Api.Schema.Types;

/// <summary>A transition that the viewer may take from where the request is: a button (I-35).</summary>
/// <param name="Key">The key, as the command names it.</param>
/// <param name="Label">What the button says.</param>
/// <param name="Help">When to take it.</param>
/// <param name="CommentRequired">Whether a comment must be written.</param>
/// <param name="Fields">What is to be filled in.</param>
/// <param name="Available">Whether it can be taken now.</param>
/// <param name="AvailableFrom">When it can be taken, where working time must pass first (I-27); null where none must.</param>
[FieldAccess(FieldAccess.Checked)]
public sealed record OfferedStep(
    string Key, Wording Label, Wording? Help, bool CommentRequired, [property: ListSize(AssumedSize = 2)] IReadOnlyList<FormField> Fields, bool Available, Moment? AvailableFrom)
{
    /// <param name="transition">The transition.</param>
    /// <param name="service">Its service.</param>
    /// <param name="from">When it can be taken; null where it can be at once.</param>
    /// <param name="now">The present.</param>
    /// <param name="zone">The organisation's.</param>
    public static OfferedStep Of(StepTransition transition, ServiceDefinition service, Instant? from, Instant now, DateTimeZone zone) => new(
        transition.Key, Wording.Of(transition.Label), transition.Help is { } help ? Wording.Of(help) : null, transition.CommentRequired,
        [.. transition.Fields.Select(field => FormField.Of(field, service))], !(now < from), Moment.Of(from, zone));
}
