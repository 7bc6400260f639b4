using ServiceDesk.Domain.Accounts.Passwords;
using ServiceDesk.Domain.Decisions;
using ServiceDesk.Domain.Doors;
using ServiceDesk.Domain.Text;

namespace ServiceDesk.Domain.Accounts;

/// <summary>What somebody filled in to register, checked (E-05 to E-09). There is no account before the code to its number has come back (E-10).</summary>
/// <param name="Name">First and last name.</param>
/// <param name="Mobile">The mobile number, as +98….</param>
/// <param name="Password">The password.</param>
/// <param name="UserType">The key of the kind of user; null where the door asks for none.</param>
public sealed record Registration(PersonName Name, string Mobile, Password Password, string? UserType)
{
    /// <summary>The most characters of a mobile number as people write it.</summary>
    private const int MobileLimit = 40;

    /// <summary>Pure. The registration, or everything that is wrong with the fields.</summary>
    public static (Registration? Registration, Rejection? Rejection) Read(
        MobilePasswordDoor door, PasswordRule rule, string? firstName, string? lastName, string? mobile, string? password, string? userType)
    {
        var check = new ShapeCheck();
        var name = PersonName.Read(check, firstName, lastName);
        var number = Number(check, mobile);
        var (chosen, error) = rule.Read("password", password, number, name.First, name.Last);
        if (error is not null)
        {
            check.Add(error);
        }

        var kind = Kind(check, door, userType);
        return check.Fails(out var rejection) ? (null, rejection) : (new Registration(name, number!, chosen!, kind), null);
    }

    /// <summary>Reads the field <c>mobile</c>.</summary>
    internal static string? Number(ShapeCheck check, string? mobile)
    {
        var line = TextRules.WithoutMarks(mobile);
        if (check.Line("mobile", line, MobileLimit) is not { Length: > 0 } written)
        {
            return null;
        }

        var number = MobileNumber.Normalise(written);
        if (number is null)
        {
            check.Add("mobile", FieldErrorCodes.InvalidMobile);
        }

        return number;
    }

    private static string? Kind(ShapeCheck check, MobilePasswordDoor door, string? userType)
    {
        if (door.UserTypes.Count == 0)
        {
            if (!TextRules.IsBlank(userType))
            {
                check.Add("userType", FieldErrorCodes.NotAsked);
            }

            return null;
        }

        var keys = door.UserTypes.Select(type => type.Key).ToList();
        if (check.Line("userType", userType, limit: 100) is { Length: > 0 } key && !keys.Contains(key))
        {
            check.Add("userType", FieldErrorCodes.UnknownChoice, ("allowed", string.Join(", ", keys)));
        }

        return userType?.Trim();
    }
}
