using ServiceDesk.Domain.Catalogue;

namespace ServiceDesk.Api.Tenancy;

/// <summary>What importing a definition would do to what stands.</summary>
/// <param name="Key">The organisation.</param>
/// <param name="File">Its file.</param>
/// <param name="Before">The version that stands; null where there is none.</param>
/// <param name="After">The version there would be; the same where nothing would change.</param>
/// <param name="Changes">What differs between the two.</param>
/// <param name="RunningClocks">How many clocks run now.</param>
/// <param name="MovedClocks">How many of them would get another deadline: the calendar counts for all requests.</param>
/// <param name="Warnings">What to think about before.</param>
public sealed record ImportPreview(
    string Key,
    string File,
    int? Before,
    int After,
    IReadOnlyList<DefinitionChange> Changes,
    int RunningClocks,
    int MovedClocks,
    IReadOnlyList<ImportWarning> Warnings);
