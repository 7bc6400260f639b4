namespace ServiceDesk.Api.Doors.Codes;

/// <summary>What a code is for; one that was sent for one end is worth nothing for another.</summary>
public enum CodePurpose
{
    SignIn,
    Registration,
    TemporaryAccount,
    PasswordReset,
    MobileChange,
}
