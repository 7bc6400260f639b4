namespace ServiceDesk.PrivatePostgres.Tests;

internal static class Eventually
{
    /// <summary>Waits until the condition holds, and fails when it does not within 30 seconds.</summary>
    public static async Task HoldsAsync(Func<bool> condition)
    {
        var deadline = Environment.TickCount64 + 30_000;
        while (!condition())
        {
            Assert.True(Environment.TickCount64 < deadline, "It did not come about within 30 seconds.");
            await Task.Delay(10);
        }
    }
}
