using NodaTime.Text;
using ServiceDesk.Domain.Text;

namespace ServiceDesk.Domain.Registries;

/// <summary>Whether what a person typed is what a registry holds, however either writes it.</summary>
public static class RegistryComparison
{
    /// <param name="typed">As a form keeps it: a date in ISO-8601, a mobile number as <c>+989…</c>, any other text as typed.</param>
    /// <param name="held">As the registry has it: dates of either calendar with or without signs between, letters of any keyboard.</param>
    public static bool Same(string typed, string held) =>
        LocalDatePattern.Iso.Parse(typed) is { Success: true, Value: var date } ? WrittenDate.FindTyped(held) == date
        : MobileNumber.Normalise(typed) is { } number ? MobileNumber.Normalise(held) == number
        : Plain(typed) == Plain(held);

    /// <summary>Spaces go too: whether «محمد رضا» is one word, every office decides for itself.</summary>
    private static string Plain(string text) => PersianText.Fold(text).Replace(" ", "", StringComparison.Ordinal);
}
