namespace ServiceDesk.Api.Doors;

/// <summary>Where the doors are, below an organisation's address.</summary>
internal static class SignInPaths
{
    public const string Root = "/api/sign-in";
}
