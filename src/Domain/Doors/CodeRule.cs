using ServiceDesk.Domain.Catalogue;
using ServiceDesk.Domain.Values;

namespace ServiceDesk.Domain.Doors;

/// <summary>The one-time codes that a door sends.</summary>
/// <param name="Length">How many digits a code has (E-10, F-13).</param>
/// <param name="ValidMinutes">How long it is taken (F-12).</param>
/// <param name="ResendSeconds">After how long another may be asked for .</param>
/// <param name="Prefixes">What numbers begin with that codes are sent to, as <c>+989</c>.</param>
public sealed record CodeRule(int Length, int ValidMinutes, int ResendSeconds, ValueList<string> Prefixes)
{
    /// <summary>Six digits, valid for five minutes (F-12), another one after two, to Iranian mobile numbers.</summary>
    public static CodeRule Default { get; } = new(6, 5, 120, ["+989"]);

    /// <summary>Whether the number that a code went to is shown whole (E-11), not masked .</summary>
    public bool ShowsMobile { get; init; }

    /// <summary>What stands on the button that asks for a code (K-05, F-10); the product's words where the organisation says nothing.</summary>
    public LocalisedText? SendLabel { get; init; }

    /// <summary>What stands in the box that takes the code (F-13, E-11); the product's words where the organisation says nothing.</summary>
    public LocalisedText? CodeHelp { get; init; }
}
