using ServiceDesk.Domain.Catalogue;
using ServiceDesk.Domain.Values;

namespace ServiceDesk.Domain.Doors;

/// <summary>Which user names people may choose .</summary>
/// <param name="Pattern">What a name must look like, in lower case; null where the product's rule holds.</param>
/// <param name="Reserved">Names that nobody may choose, beside the product's own.</param>
public sealed record UserNameRule(FieldPattern? Pattern, ValueList<string> Reserved)
{
    public static UserNameRule Default { get; } = new(null, []);
}
