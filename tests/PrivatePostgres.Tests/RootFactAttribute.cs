namespace ServiceDesk.PrivatePostgres.Tests;

/// <summary>A test of what is different for root; others cannot arrange it.</summary>
internal sealed class RootFactAttribute : FactAttribute
{
    public RootFactAttribute()
    {
        if (OperatingSystem.IsWindows() || !Environment.IsPrivilegedProcess)
            Skip = "Only root starts the server as another user.";
    }
}
