namespace ServiceDesk.Api.Doors.Directories.Ldap;

/// <summary>What a directory made of an operation (RFC 4511, 4.1.9), as far as it matters here. Other values occur.</summary>
internal enum LdapResult
{
    Success = 0,
    SizeLimitExceeded = 4,
    NoSuchAttribute = 16,
    ConstraintViolation = 19,
    NoSuchObject = 32,
    InappropriateAuthentication = 48,
    InvalidCredentials = 49,
    InsufficientAccessRights = 50,
    UnwillingToPerform = 53,
}
