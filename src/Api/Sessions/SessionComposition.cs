namespace ServiceDesk.Api.Sessions;

/// <summary>What sessions are put together from.</summary>
internal static class SessionComposition
{
    public static void AddSessions(this IServiceCollection services, IConfiguration configuration) => services
        .AddSingleton(SessionSettings.Read(configuration))
        .AddSingleton<SessionTickets>()
        .AddSingleton<SignInSessions>()
        .AddSingleton<OpenStreams>().AddHostedService(provider => provider.GetRequiredService<OpenStreams>());
}
