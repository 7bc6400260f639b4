namespace ServiceDesk.Projections.Tests.Corpus;

/// <summary>Texts as people write them: two keyboards' letters, half-spaces, three sets of digits, emoji, quotes.</summary>
internal static class Phrases
{
    private static readonly string[] Words =
    [
        "درخواست", "پروانه", "اشتغال", "می‌خواهم", "نامه‌ها", "كتابخانه", "کتابخانه", "علي", "علی", "مهندسي", "شارژ", "پنل", "پیامکی", "۱۴۰۳", "٤٥٦", "2024",
        "سلام", "با", "احترام", "لطفاً", "پاسخ", "دهید", "📨", "🙂", "👩‍🎓", "O'Brien", "\"نقل\"", "C:\\temp", "100%", "a_b", "<b>", "é", "مُهر", "تــاریخ", "خوابگاه", "اینترنت",
    ];

    public static string Line(Random random, int most = 8) => string.Join(' ', Enumerable.Range(0, random.Next(1, most + 1)).Select(_ => Words[random.Next(Words.Length)]));

    public static string Text(Random random) => string.Join('\n', Enumerable.Range(0, random.Next(1, 4)).Select(_ => Line(random, 15)));
}
