using System.Text.RegularExpressions;
using ServiceDesk.Api.Tests.Hosting;
using ServiceDesk.Testing;

namespace ServiceDesk.Api.Tests.Schema;

/// <summary>The documents that the guides show are held to the schema.</summary>
public sealed partial class GuideDocumentTests(HostFixture fixture) : GraphQLTest(fixture)
{
    public static TheoryData<string> Documents =>
        [.. Directory.GetFiles(Path.Combine(Repository.Root, "docs", "guides"), "*.md").SelectMany(guide => Document().Matches(File.ReadAllText(guide))).Select(match => match.Groups["text"].Value)];

    [PostgresTheory(Timeout = 60_000)]
    [MemberData(nameof(Documents))]
    public async Task A_document_of_a_guide_fits_the_schema(string document)
    {
        // A fragment is none by itself: it is asked for with a command that is refused.
        var whole = Fragment().Match(document) is { Success: true } fragment
            ? $"mutation {{ submit(input: {{ service: \"nothing\" }}) {{ ...{fragment.Groups["name"].Value} }} }} {document}"
            : document;
        var member = await (await HostAsync()).At("kaums").SignInAsync("reads-the-guide");

        var answer = await AskAsync(member, whole, new { id = Guid.Empty });

        Assert.NotNull(answer["data"]);
        Assert.All(Codes(answer), code => Assert.Equal("request_not_found", code));
    }

    [GeneratedRegex(@"^```graphql\n(?<text>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Document();

    [GeneratedRegex(@"^fragment (?<name>\w+) on ")]
    private static partial Regex Fragment();
}
