using ServiceDesk.Domain.Decisions;
using ServiceDesk.Domain.Doors;
using ServiceDesk.Domain.Text;

namespace ServiceDesk.Domain.Accounts;

/// <summary>What people call themselves at a door that asks for a password.</summary>
public static class SignInName
{
    /// <summary>The most characters of a name.</summary>
    private const int Limit = 100;

    /// <summary>Pure. The identity that was written, in its normal form, or what is wrong with the field; whether anybody is known by it is another matter.</summary>
    /// <param name="door">The door: at one it is the mobile number (E-12), at another the national code or a chosen name .</param>
    /// <param name="mobile">What was written as the mobile number.</param>
    /// <param name="userName">What was written as the user name.</param>
    public static (AccountIdentity? Identity, Rejection? Rejection) Read(IPasswordDoor door, string? mobile, string? userName)
    {
        var check = new ShapeCheck();
        AccountIdentity? identity = null;
        if (door is MobilePasswordDoor)
        {
            identity = Registration.Number(check, mobile ?? userName) is { } number ? new AccountIdentity(IdentityKind.Mobile, number) : null;
        }
        else if (check.Line("userName", TextRules.WithoutMarks(userName), Limit) is { Length: > 0 } name)
        {
            identity = OfUserName(name);
        }

        return check.Fails(out var rejection) ? (null, rejection) : (identity, null);
    }

    /// <summary>Pure. The mobile number of the field <c>mobile</c> as an identity, or what is wrong with it.</summary>
    public static (AccountIdentity? Mobile, Rejection? Rejection) ReadMobile(string? mobile)
    {
        var check = new ShapeCheck();
        var number = Registration.Number(check, mobile);
        return check.Fails(out var rejection) ? (null, rejection) : (new AccountIdentity(IdentityKind.Mobile, number!), null);
    }

    /// <summary>A national code, or else a chosen name.</summary>
    public static AccountIdentity OfUserName(string name) => NationalCode.Normalise(name) is { } code
        ? new AccountIdentity(IdentityKind.NationalCode, code)
        : new AccountIdentity(IdentityKind.UserName, PersianText.OfOneKeyboard(name).ToLowerInvariant());
}
