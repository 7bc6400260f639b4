using System.Diagnostics.CodeAnalysis;
using ServiceDesk.Domain.Values;

namespace ServiceDesk.Domain.Decisions;

/// <summary>
/// What a command leads to: the events to append, none when the command repeats what already stands, or the rejection.
/// </summary>
public sealed record Decision<TEvent>
{
    private Decision(ValueList<TEvent> events, Rejection? rejection)
    {
        Events = events;
        Rejection = rejection;
    }

    /// <summary>The events to append in this order; empty for a repeated or a rejected command.</summary>
    public ValueList<TEvent> Events { get; }

    public Rejection? Rejection { get; }

    [MemberNotNullWhen(true, nameof(Rejection))]
    public bool IsRejected => Rejection is not null;

    public static Decision<TEvent> Nothing { get; } = new([], null);

    public static Decision<TEvent> Of(ValueList<TEvent> events) => new(events, null);

    public static implicit operator Decision<TEvent>(TEvent @event) => new([@event], null);

    public static implicit operator Decision<TEvent>(Rejection rejection) => new([], rejection);
}
