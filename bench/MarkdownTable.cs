namespace ServiceDesk.Bench;

/// <summary>Prints a table that can be pasted into a README.</summary>
internal static class MarkdownTable
{
    public static void Print(string title, string[] columns, IEnumerable<string[]> rows)
    {
        Console.WriteLine($"\n### {title}\n\n| {string.Join(" | ", columns)} |\n|{string.Join('|', columns.Select((_, i) => i == 0 ? "---" : "---:"))}|");
        foreach (var row in rows)
            Console.WriteLine($"| {string.Join(" | ", row)} |");
        Console.WriteLine();
    }
}
