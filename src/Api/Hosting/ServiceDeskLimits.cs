using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace ServiceDesk.Api.Hosting;

/// <summary>How much a client may send. Endpoints for files raise the first for themselves.</summary>
internal static class ServiceDeskLimits
{
    /// <summary>20,000 characters of text (ServiceLimits.Body), even if each is sent as two escapes, and the rest of a form.</summary>
    public const long LargestBody = 512 * 1024;

    public static void Apply(KestrelServerOptions server)
    {
        server.AddServerHeader = false;
        server.Limits.MaxRequestBodySize = LargestBody;
        server.Limits.MaxRequestHeadersTotalSize = 32 * 1024;
        server.Limits.MaxRequestHeaderCount = 100;
        server.Limits.MaxRequestLineSize = 8 * 1024;
        server.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(15);
        server.Limits.KeepAliveTimeout = TimeSpan.FromMinutes(2);
        // Synchronous reads would hold threads that other requests need.
        server.AllowSynchronousIO = false;
    }
}
