using System.Text.RegularExpressions;
using ServiceDesk.Testing;

namespace ServiceDesk.Api.Tests.Clients;

/// <summary>What the guide shows of client libraries is what the tests beside this one run.</summary>
public sealed partial class GuideTests
{
    [Fact]
    public async Task The_guide_shows_each_set_up_as_it_is_run()
    {
        var guide = await File.ReadAllTextAsync(Path.Combine(Repository.Root, "docs", "guides", "front-end.md"));
        var shown = Snippet().Matches(guide).Select(m => m.Groups["text"].Value);
        var run = Directory.GetFiles(Path.Combine(Repository.Root, "tests", "Api.Tests", "Clients", "npm", "setup")).Select(File.ReadAllText);
        Assert.Equal(run.Order(StringComparer.Ordinal), shown.Order(StringComparer.Ordinal));
    }

    [GeneratedRegex(@"^```js\n(?<text>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Snippet();
}
