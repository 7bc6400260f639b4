using ServiceDesk.Api.Hosting;

namespace ServiceDesk.Api.Files.Stores;

/// <summary>A bucket, as <c>ServiceDesk:Files:Bucket</c> describes it.</summary>
/// <param name="Name">Its name; it exists already.</param>
/// <param name="Url">The server that has it; null for Amazon's own.</param>
/// <param name="Region">The region that requests are signed for.</param>
/// <param name="AccessKey">Who asks; null for what the machine itself has (environment, profile, role).</param>
/// <param name="SecretKey">With which secret.</param>
/// <param name="PathStyle">Whether the bucket stands in the path of addresses, not in the host.</param>
/// <param name="Prefix">What every key begins with.</param>
/// <param name="PartSize">Bytes of a part; what is longer goes up in several.</param>
public sealed record S3Settings(string Name, Uri? Url, string Region, string? AccessKey, string? SecretKey, bool PathStyle, string Prefix, int PartSize)
{
    private const int Megabyte = 1024 * 1024;

    internal static S3Settings Read(SettingsSection section)
    {
        var url = section.Text("Url") is not { } text ? null
            : Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" ? address
            : throw new SettingException($"{section.Path}:Url is the address of the server, beginning with https:// or http://.");
        var settings = new S3Settings(
            section.Text("Name") ?? throw new SettingException($"{section.Path}:Name is the name of the bucket."), url, section.Text("Region") ?? "us-east-1",
            section.Text("AccessKey"), section.Text("SecretKey"), section.Switch("PathStyle", url is not null), section.Text("Prefix") ?? "",
            // Less than 5 MB no part but the last may have.
            section.Number("PartSize", 16 * Megabyte, 5 * Megabyte, 1024 * Megabyte));
        section.Close();
        return settings.AccessKey is null == settings.SecretKey is null ? settings : throw new SettingException($"{section.Path}:AccessKey and SecretKey belong together.");
    }
}
