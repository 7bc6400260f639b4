using Microsoft.AspNetCore.Http;
using ServiceDesk.Portal.Appearance;
using ServiceDesk.Portal.Language;
using ServiceDesk.Portal.Texts;

namespace ServiceDesk.Portal;

/// <summary>What every page is made with.</summary>
/// <param name="Texts">The texts in the page's language.</param>
/// <param name="Organisation">Whose page it is; null for the installation's.</param>
/// <param name="InstallationPath">What the installation's own addresses begin with; usually nothing.</param>
/// <param name="SwitchAddress">The same page in the other language.</param>
public sealed record PortalPage(PortalTexts Texts, PortalOrganisation? Organisation, string InstallationPath, string SwitchAddress)
{
    /// <summary>The first page from here: the organisation's, else the installation's.</summary>
    public string Home => Organisation?.Home ?? (InstallationPath.Length == 0 ? "/" : InstallationPath);

    /// <summary>Where it is, for titles.</summary>
    public string Place => Organisation is null ? Texts["product"] : Texts.Of(Organisation.Name);

    public string StylesheetAddress => Asset.Stylesheet.Address(BasePath);

    public string IconAddress => Asset.Icon.Address(BasePath);

    /// <summary>The stylesheet with the organisation's colours; null where there is no organisation.</summary>
    public string? ColoursAddress => Organisation is null ? null : BasePath + ColoursEndpoint.Path;

    private string BasePath => Organisation?.BasePath ?? InstallationPath;

    internal static PortalPage Of(HttpContext context, PortalOrganisation? organisation)
    {
        var language = PortalLanguage.Choose(context);
        return new PortalPage(new PortalTexts(language), organisation, context.Request.PathBase.Value ?? "", PortalLanguage.SwitchAddress(context, language));
    }
}
