using ServiceDesk.Domain.Decisions;
using ServiceDesk.Domain.Text;

namespace ServiceDesk.Domain.Accounts;

/// <summary>Open an account for somebody who has come through no door yet, so that they can be given a post.</summary>
/// <param name="Name">What they are called.</param>
/// <param name="Mobile">Their mobile number: by a code to it they sign in, or set their password.</param>
public sealed record Invite(string? Name, string? Mobile)
{
    /// <summary>What such an account is said to come by.</summary>
    public const string Door = "invitation";

    private const int LongestName = 200;

    /// <summary>The account that is to be opened, or what is wrong.</summary>
    public (OpenAccount? Command, Rejection? Rejection) Read()
    {
        var check = new ShapeCheck();
        var name = check.Line("name", Name, LongestName);
        var line = check.Line("mobile", Mobile, limit: 40);
        var mobile = MobileNumber.Normalise(line);
        if (line.Length > 0 && mobile is null)
        {
            check.Add("mobile", FieldErrorCodes.InvalidMobile);
        }

        return check.Fails(out var rejection) ? (null, rejection) : (new OpenAccount(new AccountIdentity(IdentityKind.Mobile, mobile!), Door, name, mobile), null);
    }
}
