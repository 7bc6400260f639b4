using NodaTime;
using ServiceDesk.Api.Tenancy;
using ServiceDesk.Domain.Requests;

namespace ServiceDesk.Api.Commands;

/// <summary>What surrounds a command, whichever way it came.</summary>
/// <param name="Organisation">The organisation it is sent to.</param>
/// <param name="Person">Who sends it, as the principal says.</param>
public sealed record CommandEnvelope(Organisation Organisation, Person Person)
{
    /// <summary>The request it is about, as the client wrote its id; null for a submission.</summary>
    public string? RequestId { get; init; }

    /// <summary>The version that the person saw; null when they did not say.</summary>
    public long? ExpectedVersion { get; init; }

    /// <summary>Makes a repeat harmless; unique for the person.</summary>
    public string? IdempotencyKey { get; init; }

    /// <summary>The client's time zone, a name of the tz database.</summary>
    public string? TimeZone { get; init; }

    /// <summary>The conversation it belongs to.</summary>
    public string? CorrelationId { get; init; }

    /// <summary>When it happens; now when null. Only demonstration data is written into the past.</summary>
    internal Instant? At { get; init; }
}
