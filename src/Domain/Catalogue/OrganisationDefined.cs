using NodaTime;
using ServiceDesk.Domain.Requests;

namespace ServiceDesk.Domain.Catalogue;

/// <summary>An organisation got its first or a changed definition.</summary>
/// <param name="By">Who imported it.</param>
/// <param name="At">When.</param>
/// <param name="Organisation">The key.</param>
/// <param name="Version">From 1, one more with every change; requests are pinned to it.</param>
/// <param name="ContentHash">SHA-256 of <paramref name="Definition"/> in lower-case hexadecimal.</param>
/// <param name="Definition">The definition as canonical JSON: names in order, no white space.</param>
public sealed record OrganisationDefined(
    Actor By,
    Instant At,
    string Organisation,
    int Version,
    string ContentHash,
    string Definition) : OrganisationEvent(By, At);
