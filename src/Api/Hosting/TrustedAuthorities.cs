using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace ServiceDesk.Api.Hosting;

/// <summary>Whose certificates a server of the settings is known by, where these are not the system's own.</summary>
internal static class TrustedAuthorities
{
    private const string Name = "Authorities";

    /// <summary>The certificates of the file that the section's <c>Authorities</c> names; null when none is named.</summary>
    /// <exception cref="SettingException">The file cannot be read, or holds none.</exception>
    public static X509Certificate2Collection? Authorities(this SettingsSection section)
    {
        if (section.Text(Name) is not { } file)
            return null;
        var authorities = new X509Certificate2Collection();
        try
        {
            authorities.ImportFromPemFile(file);
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException or CryptographicException)
        {
            throw new SettingException($"The file of {section.Path}:{Name} cannot be read: {unreadable.Message}");
        }
        return authorities.Count > 0 ? authorities : throw new SettingException($"The file of {section.Path}:{Name} holds no certificate in PEM.");
    }

    /// <summary>The system's own policy, null, where no authority is named; names are checked in any case.</summary>
    public static X509ChainPolicy? Policy(X509Certificate2Collection? authorities)
    {
        if (authorities is null)
            return null;
        var policy = new X509ChainPolicy
        {
            TrustMode = X509ChainTrustMode.CustomRootTrust,
            // An organisation's own authority seldom publishes what it has revoked where this host can read it.
            RevocationMode = X509RevocationMode.NoCheck,
            DisableCertificateDownloads = true,
        };
        policy.CustomTrustStore.AddRange(authorities);
        return policy;
    }
}
