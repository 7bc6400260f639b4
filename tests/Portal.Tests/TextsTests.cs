using System.Collections;
using System.Globalization;
using System.Resources;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using ServiceDesk.Domain.Text;
using ServiceDesk.Portal.Texts;

namespace ServiceDesk.Portal.Tests;

public partial class TextsTests
{
    private static readonly Dictionary<string, string> English = TextsOf(CultureInfo.InvariantCulture);

    private static readonly Dictionary<string, string> Persian = TextsOf(Languages.Persian);

    public static TheoryData<string> PageFiles() => [.. Directory.GetFiles(PortalFolder(), "*.razor", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(PortalFolder(), file)).Order(StringComparer.Ordinal)];

    [Fact]
    public void Both_languages_have_the_same_texts_with_the_same_placeholders()
    {
        Assert.Equal(English.Keys.Order(StringComparer.Ordinal), Persian.Keys.Order(StringComparer.Ordinal));
        Assert.All(English, text => Assert.Equal(Placeholders(text.Value), Placeholders(Persian[text.Key])));
        Assert.All(English.Values.Concat(Persian.Values), text => Assert.False(string.IsNullOrWhiteSpace(text)));
    }

    [Fact]
    public void Persian_texts_have_Persian_digits_and_letters() =>
        Assert.All(Persian.Values, text => Assert.DoesNotMatch("[0-9\u0660-\u0669\u064A\u0643]", PortalTexts.Placeholder().Replace(text, "")));

    [Fact]
    public void Every_text_that_is_named_is_there_and_every_text_that_is_there_is_named()
    {
        var sources = Directory.GetFiles(PortalFolder(), "*.*", SearchOption.AllDirectories)
            .Where(file => Path.GetExtension(file) is ".razor" or ".cs" && !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .Select(File.ReadAllText).ToList();
        var named = sources.SelectMany(source => Named().Matches(source)).Select(match => match.Groups[1].Value).ToHashSet();
        Assert.Empty(named.Except(English.Keys));
        var quoted = sources.SelectMany(source => Quoted().Matches(source)).Select(match => match.Groups[1].Value).ToHashSet();
        Assert.All(English.Keys, key => Assert.Contains(key.EndsWith(".what", StringComparison.Ordinal) ? key[..^".what".Length] : key, quoted));
    }

    [Theory, MemberData(nameof(PageFiles))]
    public void Pages_hold_no_literal_text(string file) => Assert.Empty(Literals(File.ReadAllText(Path.Combine(PortalFolder(), file))));

    [Theory]
    [InlineData("<p>Hello</p>")]
    [InlineData("<p>@Texts[\"skip\"] درود</p>")]
    [InlineData("<p>\n    Two\n</p>")]
    [InlineData("<input placeholder=\"Your code\">")]
    [InlineData("<nav aria-label=\"Language\"></nav>")]
    [InlineData("@if (x)\n{\n    <b>@y words</b>\n}")]
    public void A_literal_would_be_found(string page) => Assert.NotEmpty(Literals(page));

    /// <summary>Text between tags, and in attributes that people read, that comes from no expression.</summary>
    private static List<string> Literals(string page)
    {
        var markup = Comment().Replace(page, "");
        markup = Regex.Replace(markup, @"@code\s*\{.*\z", "", RegexOptions.Singleline);
        markup = Regex.Replace(markup, "^@(using|inherits|attribute|page|layout|inject) .*$", "", RegexOptions.Multiline);
        var read = ReadAttribute().Matches(markup).Select(match => match.Groups[1].Value).Where(value => !value.StartsWith('@')).ToList();
        // Tags first, with the expressions in their attributes; then expressions, then what controls the flow.
        markup = Tag().Replace(markup, "\u0001");
        markup = Flow().Replace(markup, "");
        markup = Expression().Replace(markup, "");
        return [.. read, .. markup.Split('\u0001').Select(text => text.Trim(' ', '\n', '\r', '{', '}', ';')).Where(text => text.Any(char.IsLetterOrDigit))];
    }

    private static string Placeholders(string text) => string.Join(' ', PortalTexts.Placeholder().Matches(text).Select(match => match.Value).Order(StringComparer.Ordinal));

    private static Dictionary<string, string> TextsOf(CultureInfo culture)
    {
        var set = PortalTexts.Resources.GetResourceSet(culture, createIfNotExists: true, tryParents: false) ?? throw new MissingManifestResourceException(culture.Name);
        return set.Cast<DictionaryEntry>().ToDictionary(entry => (string)entry.Key, entry => (string)entry.Value!);
    }

    private static string PortalFolder([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "../../src/Portal"));

    [GeneratedRegex("""Texts(?:\[|\.Of\()"([^"]+)"[\],]""")]
    private static partial Regex Named();

    [GeneratedRegex("\"([a-zA-Z.]+)\"")]
    private static partial Regex Quoted();

    [GeneratedRegex(@"@\*.*?\*@", RegexOptions.Singleline)]
    private static partial Regex Comment();

    [GeneratedRegex("""(?:aria-label|title|alt|placeholder|aria-description|Title)="([^"]*\p{L}[^"]*)["]""")]
    private static partial Regex ReadAttribute();

    [GeneratedRegex("""</?[a-zA-Z!](?:"@[^">]*\("[^>]*?"\)"|"[^"]*"|[^>"])*>""", RegexOptions.Singleline)]
    private static partial Regex Tag();

    [GeneratedRegex(@"^\s*(?:@(?:if|foreach|for|while|switch)\b.*|else(?: if\b.*)?|case\b.*:|default:|break;)\s*$", RegexOptions.Multiline)]
    private static partial Regex Flow();

    [GeneratedRegex("""@(?:\((?:[^()]|\([^()]*\))*\)|[\w.]+(?:\[[^\]]*\]|\((?:[^()]|\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\))*\))*)""")]
    private static partial Regex Expression();
}
