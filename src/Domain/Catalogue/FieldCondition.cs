using ServiceDesk.Domain.Requests;
using ServiceDesk.Domain.Values;

namespace ServiceDesk.Domain.Catalogue;

/// <summary>When a field is asked for: all that is stated must hold.</summary>
/// <param name="Sender">The kind of sender (K-31); null for either.</param>
/// <param name="Field">An earlier field of the form; null where it depends on none.</param>
/// <param name="Is">The values of that field with which this one is asked for, as they are kept.</param>
public sealed record FieldCondition(SenderKind? Sender, string? Field, ValueList<string> Is)
{
    /// <param name="sender">Who sends the form.</param>
    /// <param name="values">What has been filled in above the field.</param>
    public bool Holds(SenderKind sender, IReadOnlyDictionary<string, string> values) =>
        (Sender is null || Sender == sender)
        && (Field is null || values.TryGetValue(Field, out var value) && Is.Contains(value));
}
