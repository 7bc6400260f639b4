using Npgsql;
using ServiceDesk.Api.Doors.Codes.Sending;
using ServiceDesk.Api.Messages;
using ServiceDesk.Api.Messages.Sending;

namespace ServiceDesk.Api.Doors.Codes;

/// <summary>What one-time codes need of the host.</summary>
internal static class CodeComposition
{
    public static void AddCodes(this IServiceCollection services, IConfiguration configuration, NpgsqlDataSource dataSource)
    {
        // Read when the host is put together, so that a wrong one stops it from starting.
        var settings = CodeSettings.Read(configuration);
        services.AddSingleton(settings).AddSingleton(new CodeChallengeRows(dataSource, settings)).AddSingleton<CodeChallenges>();
        services.AddSingleton(provider => new CodeMessages(provider.GetService<CodeQueue>(), provider.GetRequiredService<MessageSettings>()));
        if (services.Any(service => service.ServiceType == typeof(IMessageProvider)))
            services.AddSingleton<CodeQueue>().AddHostedService<CodeSender>();
    }
}
