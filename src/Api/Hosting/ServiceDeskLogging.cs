namespace ServiceDesk.Api.Hosting;

/// <summary>What is not worth a line in the log.</summary>
internal static class ServiceDeskLogging
{
    public static void AddServiceDeskFilters(this ILoggingBuilder logging, bool privateDatabase)
    {
        // The program tells in a sentence why it could not start.
        logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.None);
        // The private database lies in a folder that only its owner can read; elsewhere the warning about open keys stands.
        if (privateDatabase)
            logging.AddFilter("Microsoft.AspNetCore.DataProtection.KeyManagement.XmlKeyManager", LogLevel.Error);
    }
}
