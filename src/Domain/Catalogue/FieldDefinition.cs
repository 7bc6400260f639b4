using ServiceDesk.Domain.Files;
using ServiceDesk.Domain.Values;

namespace ServiceDesk.Domain.Catalogue;

/// <summary>A field of a service's own.</summary>
/// <param name="Key">Stable within the service.</param>
/// <param name="Kind">What it holds.</param>
/// <param name="Label">As people see it.</param>
public sealed record FieldDefinition(string Key, FieldKind Kind, LocalisedText Label)
{
    /// <summary>What to heed when filling it in (I-08).</summary>
    public LocalisedText? Help { get; init; }

    /// <summary>Whether it must be filled in, where it is asked for at all.</summary>
    public bool Required { get; init; }

    /// <summary>The most characters it may hold.</summary>
    public int Limit { get; init; } = 200;

    /// <summary>What a line must look like; null for any.</summary>
    public FieldPattern? Pattern { get; init; }

    /// <summary>The least that a number or an amount may be; null for no bound.</summary>
    public long? Least { get; init; }

    /// <summary>The least that is taken: nobody asks for an amount of nothing, unless the definition says so.</summary>
    public long? LeastAllowed => Least ?? (Kind == FieldKind.Toman ? 1 : null);

    /// <summary>The most that a number or an amount may be; null for no bound.</summary>
    public long? Most { get; init; }

    /// <summary>What there is to choose from; only where the kind is <see cref="FieldKind.Choice"/>.</summary>
    public ValueList<ChoiceDefinition> Choices { get; init; } = [];

    /// <summary>What a file may be; none where the service's own rule holds, and only where the kind is <see cref="FieldKind.File"/>.</summary>
    public ValueList<FileFormat> Formats { get; init; } = [];

    /// <summary>The most bytes of a file; null where the service's own rule holds.</summary>
    public long? LimitBytes { get; init; }

    /// <summary>When it is asked for; null for always.</summary>
    public FieldCondition? When { get; init; }

    /// <summary>A form to download, fill in and bring back (K-25); null where there is none.</summary>
    public FormTemplate? Template { get; init; }
}
