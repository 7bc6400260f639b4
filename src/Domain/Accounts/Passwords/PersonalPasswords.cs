using ServiceDesk.Domain.Text;

namespace ServiceDesk.Domain.Accounts.Passwords;

/// <summary>Passwords that are nothing but their owner's name or number, which those who know the owner try first.</summary>
internal static class PersonalPasswords
{
    public static bool IsOf(Password password, IReadOnlyList<string?> owners)
    {
        var (chosen, number) = (Joined(password.Reveal()), MobileNumber.Normalise(password.Reveal()));
        var names = owners.Where(owner => !string.IsNullOrWhiteSpace(owner)).Select(owner => owner!).ToList();
        return names.Exists(name => Joined(name) == chosen || (number is not null && MobileNumber.Normalise(name) == number))
            || names.Exists(one => names.Exists(other => Joined(one) + Joined(other) == chosen));
    }

    private static string Joined(string text) => PersianText.Fold(text).Replace(" ", "", StringComparison.Ordinal);
}
