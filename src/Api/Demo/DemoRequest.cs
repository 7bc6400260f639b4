namespace ServiceDesk.Api.Demo;

/// <summary>A demonstration request from its submission on.</summary>
/// <param name="Name">Its name; stable, so that it is made once.</param>
/// <param name="Organisation">The organisation.</param>
/// <param name="Steps">Its commands in order.</param>
internal sealed record DemoRequest(string Name, string Organisation, IReadOnlyList<DemoStep> Steps)
{
    /// <summary>The name of the refused demonstration request in whose place it comes (K-36); null for none.</summary>
    public string? Corrects { get; init; }

    /// <summary>The name of the earlier demonstration request that it cites (E-37); null for none.</summary>
    public string? Cites { get; init; }
}
