namespace ServiceDesk.Domain.Text;

/// <summary>Values inside a sentence of the other direction.</summary>
public static class Isolation
{
    /// <summary>The value so that its own direction neither changes nor is changed by the sentence around it: between U+2068 and U+2069.</summary>
    public static string Of(string value) => $"\u2068{value}\u2069";
}
