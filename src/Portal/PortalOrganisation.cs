namespace ServiceDesk.Portal;

/// <summary>An organisation as the portal finds its way to it.</summary>
/// <param name="Key">Its key.</param>
/// <param name="Name">Its name.</param>
/// <param name="Title">What it calls its desk.</param>
/// <param name="BasePath">What its addresses begin with: <c>/key</c>, or nothing on a host name of its own (F-06).</param>
public sealed record PortalOrganisation(string Key, Wording Name, Wording Title, string BasePath)
{
    /// <summary>The address of its home.</summary>
    public string Home => BasePath.Length == 0 ? "/" : BasePath;
}
