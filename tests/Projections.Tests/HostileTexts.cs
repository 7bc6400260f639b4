namespace ServiceDesk.Projections.Tests;

/// <summary>What may be typed into a search box by somebody who means no good, or whose keyboard fell down the stairs.</summary>
internal static class HostileTexts
{
    public static IReadOnlyList<string> All { get; } =
    [
        "", " ", "'", "''", "\"", "\\", "\\'", ":*", "&", "|", "!", "(", "()", "<->", "a & b", "a | !b", "'a':*", "x' or '1'='1", "'; drop table queue; --", "$1", "$$", "%", "_", "*",
        "\u0001\u001b[31m\u007f", "\t\r\n", "\u200c\u200d\u200e\u202e\u2066", "\ufeff", "\ud800", "a\udc00b", "👩‍🎓🙂", "ﷺ", "㌀㌀", "\u0301\u0301", "ـــــ", "0", "٠", "۰",
        new('a', 10_000), new('ی', 10_000), new('\'', 10_000), string.Join(' ', Enumerable.Range(0, 2_000)), string.Concat(Enumerable.Repeat("ﷺ", 2_000)), string.Concat(Enumerable.Repeat("㌀", 2_000)),
    ];
}
