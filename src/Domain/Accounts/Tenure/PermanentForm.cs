using System.Text.RegularExpressions;
using ServiceDesk.Domain.Accounts.Passwords;
using ServiceDesk.Domain.Catalogue;
using ServiceDesk.Domain.Decisions;
using ServiceDesk.Domain.Doors;
using ServiceDesk.Domain.Text;

namespace ServiceDesk.Domain.Accounts.Tenure;

/// <summary>The request for a permanent account, read .</summary>
/// <param name="Way">What it is to be made of.</param>
/// <param name="UserName">The user name that the account will have.</param>
/// <param name="Email">The e-mail address; null where the organisation gives none.</param>
/// <param name="Password">The former mailbox's password; null where a name is chosen.</param>
public sealed partial record PermanentForm(PermanentWay Way, string UserName, string? Email, Password? Password)
{
    private const int Limit = 254;

    /// <summary>What other programs mean by these names, and what would be taken for the organisation itself.</summary>
    private static readonly HashSet<string> Reserved = new(StringComparer.Ordinal)
    {
        "abuse", "admin", "administrator", "ftp", "helpdesk", "hostmaster", "info", "mail", "mailer-daemon", "nobody", "noc", "noreply", "no-reply", "operator",
        "postmaster", "register", "root", "security", "support", "sysadmin", "system", "usenet", "webmaster", "www",
    };

    /// <summary>Pure. What was filled in, or everything that is wrong with it.</summary>
    /// <param name="door">The door of the account.</param>
    /// <param name="hadEmail">The answer to whether the person has had an address here: <c>yes</c> or <c>no</c>.</param>
    /// <param name="userName">With yes the address, or its part before the @; with no the chosen name.</param>
    /// <param name="password">With yes the mailbox's password.</param>
    public static (PermanentForm? Form, Rejection? Rejection) Read(NationalCodeDoor door, string? hadEmail, string? userName, string? password)
    {
        var check = new ShapeCheck();
        var answer = check.Line("hadEmail", hadEmail, limit: 10);
        var name = PersianText.OfOneKeyboard(check.Line("userName", TextRules.WithoutMarks(userName), Limit)).ToLowerInvariant();
        var form = answer switch
        {
            YesNo.Yes => Existing(check, door, name, password),
            YesNo.No => Chosen(check, door, name, password),
            _ => null,
        };
        if (form is null && answer.Length > 0)
        {
            check.Add("hadEmail", FieldErrorCodes.UnknownChoice, ("allowed", $"{YesNo.Yes}, {YesNo.No}"));
        }

        return check.Fails(out var rejection) ? (null, rejection) : (form, null);
    }

    private static PermanentForm Existing(ShapeCheck check, NationalCodeDoor door, string name, string? password)
    {
        var (domains, typed) = (door.Registration.Domains, Password.OfAnother(password));
        if (door.Registration.FormerMail is null)
        {
            check.Add("hadEmail", FieldErrorCodes.NotAsked);
        }

        if (Password.Fault("password", password) is { } fault)
        {
            check.Add(fault);
        }

        var address = name.Contains('@') || domains.Count == 0 ? name : $"{name}@{domains[0]}";
        if (name.Length > 0 && !EmailAddress.IsOne(address))
        {
            check.Add("userName", FieldErrorCodes.InvalidEmail);
        }
        else if (name.Length > 0 && domains.Count > 0 && !EmailAddress.IsIn(address, domains))
        {
            check.Add("userName", FieldErrorCodes.ForeignEmail, ("domains", string.Join("، ", domains)));
        }

        // In the first domain the part before the @ is what a chosen name would be.
        var own = domains.Count > 0 && address.EndsWith($"@{domains[0]}", StringComparison.Ordinal) ? address[..address.LastIndexOf('@')] : address;
        return new PermanentForm(PermanentWay.ExistingMail, own, address, typed);
    }

    private static PermanentForm Chosen(ShapeCheck check, NationalCodeDoor door, string name, string? password)
    {
        var (domains, names) = (door.Registration.Domains, door.Registration.UserNames);
        if (!string.IsNullOrEmpty(password))
        {
            check.Add("password", FieldErrorCodes.NotAsked);
        }

        var pattern = names.Pattern ?? Usual;
        if (name.Length > 0 && !Regex.IsMatch(name, $"^(?:{pattern.Expression})\\z", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant))
        {
            check.Add("userName", FieldErrorCodes.WrongForm, ("pattern", pattern.Expression), ("meaningFa", pattern.Meaning.Fa), ("meaningEn", pattern.Meaning.En));
        }
        else if (Reserved.Contains(name) || names.Reserved.Contains(name))
        {
            check.Add("userName", FieldErrorCodes.ReservedName);
        }

        return new PermanentForm(PermanentWay.ChosenName, name, domains.Count > 0 ? $"{name}@{domains[0]}" : null, null);
    }

    /// <summary>Where the organisation says nothing: what every mail server takes, and no national code is.</summary>
    private static FieldPattern Usual { get; } = new(
        "[a-z][a-z0-9]{0,31}|[a-z][a-z0-9]{0,15}[._-][a-z0-9]{1,15}",
        new LocalisedText("حداکثر ۳۲ حرف کوچک انگلیسی و رقم که با حرف آغاز شود، با حداکثر یک نقطه یا خط تیره در میان", "up to 32 small Latin letters and digits, a letter first, with one dot or dash among them"));
}
