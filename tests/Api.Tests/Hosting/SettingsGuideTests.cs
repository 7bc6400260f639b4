using System.Text.RegularExpressions;
using Microsoft.Extensions.Configuration;
using ServiceDesk.Testing;

namespace ServiceDesk.Api.Tests.Hosting;

/// <summary>The guides list the settings of the host: each that it asks for, and no other.</summary>
[Collection(ApiTest.Name)]
public sealed partial class SettingsGuideTests(HostFixture fixture)
{
    private const string Root = "ServiceDesk";

    /// <summary>What a section needs before the host reads it.</summary>
    private static readonly string[] EverySection =
    [
        $"--ServiceDesk:DataFolder={TestFolder.Of(nameof(SettingsGuideTests))}",
        "--ServiceDesk:Files:Folder=",
        "--ServiceDesk:Files:Bucket:Name=files",
        "--ServiceDesk:Files:Scanner:Address=tcp://127.0.0.1:9",
        "--ServiceDesk:Messages:Gateway:Url=http://127.0.0.1:9",
        "--ServiceDesk:Messages:Smtp:Host=127.0.0.1",
        "--ServiceDesk:Messages:Smtp:From=desk@example.ir",
        "--ServiceDesk:Messages:Receipts:Secret=known to the provider",
        "--ServiceDesk:Webhooks:crm:Organisation=kaums",
        "--ServiceDesk:Webhooks:crm:Url=http://127.0.0.1:9",
        $"--ServiceDesk:Webhooks:crm:Secret=whsec_{Convert.ToBase64String(new byte[24])}",
        "--ServiceDesk:Directories:iums:Address=ldaps://127.0.0.1:9",
        "--ServiceDesk:Directories:iums:Base=dc=example",
        "--ServiceDesk:OAuthProviders:state:Authorize=http://127.0.0.1:9/authorize",
        "--ServiceDesk:OAuthProviders:state:Token=http://127.0.0.1:9/token",
        "--ServiceDesk:OAuthProviders:state:UserInfo=http://127.0.0.1:9/person",
        "--ServiceDesk:OAuthProviders:state:ClientId=desk",
        "--ServiceDesk:OAuthProviders:state:ClientSecret=secret",
        "--ServiceDesk:Registries:civil:Http:Url=http://127.0.0.1:9",
        "--ServiceDesk:Registries:civil:Http:Answer:Compare:lastName=/name",
        "--ServiceDesk:Registries:personnel:Csv:Path=personnel.csv",
        "--ServiceDesk:Registries:personnel:Csv:Columns:nationalCode=code",
        "--ServiceDesk:MailServers:former:Host=127.0.0.1",
    ];

    [PostgresFact(Timeout = 120_000)]
    public async Task Every_setting_that_the_host_asks_for_is_in_the_guides_and_no_other()
    {
        var settings = new AskedSettings();

        await using (await TestHost.StartAsync(
            await fixture.CreateDatabaseAsync(), "Production", builder => ((IConfigurationBuilder)builder.Configuration).Add(settings), settings: EverySection))
        {
        }

        var keys = settings.Below(Root).Select(setting => OwnName().Replace(setting, "<key>")).Distinct().Order().ToList();
        var asked = keys.Where(key => !keys.Any(other => other.StartsWith(key + ':', StringComparison.Ordinal))).ToList();
        var documented = Documented();
        Assert.True(asked.Count > 100, $"The host asked for {asked.Count} settings alone.");
        Assert.Equal([], asked.Where(setting => !documented.Any(known => Covers(known, setting))));
        Assert.Equal([], documented.Where(known => !known.EndsWith('…') && !asked.Contains(known)));
    }

    /// <summary>A name that ends in … stands for all below it.</summary>
    private static bool Covers(string documented, string setting) =>
        documented == setting || (documented.EndsWith(":…", StringComparison.Ordinal) && $"{setting}:".StartsWith(documented[..^1], StringComparison.Ordinal));

    private static List<string> Documented() =>
    [
        .. Directory.GetFiles(Path.Combine(Repository.Root, "docs", "guides"), "*.md")
            .SelectMany(guide => Table().Matches(File.ReadAllText(guide)))
            .SelectMany(table => table.Groups["names"].Captures.SelectMany(cell => Name().Matches(cell.Value)).Select(name => $"{table.Groups["section"]}:{name.Groups["name"]}")),
    ];

    /// <summary>A table whose first column names settings below a section.</summary>
    [GeneratedRegex(@"^\| setting, below `(?<section>[^`]+)` \|.*\n\|[-|: ]+\|\n(\|(?<names>[^|\n]+)\|.*\n?)+", RegexOptions.Multiline)]
    private static partial Regex Table();

    [GeneratedRegex("`(?<name>[^`]+)`")]
    private static partial Regex Name();

    /// <summary>Sections under names of the operator's own.</summary>
    [GeneratedRegex("(?<=^ServiceDesk:(Directories|MailServers|OAuthProviders|Registries|Webhooks):)[^:]+")]
    private static partial Regex OwnName();
}
