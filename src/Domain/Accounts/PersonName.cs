using ServiceDesk.Domain.Decisions;

namespace ServiceDesk.Domain.Accounts;

/// <summary>A person's name in its two parts (E-05, E-06).</summary>
public sealed record PersonName(string First, string Last)
{
    /// <summary>The most characters of each part.</summary>
    public const int Limit = 100;

    /// <summary>Both parts, the first name first.</summary>
    public string Whole => $"{First} {Last}";

    /// <summary>Reads the fields <c>firstName</c> and <c>lastName</c>; what is wrong is noted.</summary>
    internal static PersonName Read(ShapeCheck check, string? first, string? last) =>
        new(check.Line("firstName", first, Limit), check.Line("lastName", last, Limit));
}
