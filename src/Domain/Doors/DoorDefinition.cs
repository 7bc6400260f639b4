using ServiceDesk.Domain.Catalogue;

namespace ServiceDesk.Domain.Doors;

/// <summary>A way to sign in that an organisation offers. Its kinds are the records that derive from it here; connections and secrets are settings of the host.</summary>
/// <param name="Key">Stable within the organisation; commands name the door by it.</param>
public abstract record DoorDefinition(string Key)
{
    public abstract DoorKind Kind { get; }

    /// <summary>What the organisation calls it; the product's words where it says nothing.</summary>
    public LocalisedText? Name { get; init; }

    /// <summary>Whether whoever holds a post here gives a second factor after it.</summary>
    public bool SecondFactor { get; init; }

    /// <summary>What to heed before signing in (F-11, I-04).</summary>
    public LocalisedText? Help { get; init; }

    /// <summary>What stands on the button that signs in (E-04, F-13, K-08); the product's words where it says nothing.</summary>
    public LocalisedText? EnterLabel { get; init; }
}
