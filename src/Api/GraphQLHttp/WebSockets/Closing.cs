using System.Text;

namespace ServiceDesk.Api.GraphQLHttp.WebSockets;

/// <summary>Why a connection is closed.</summary>
/// <param name="Code">As clients of graphql-transport-ws decide by it, or of RFC 6455, section 7.4.1.</param>
/// <param name="Reason">At most 123 bytes of UTF-8.</param>
internal sealed record Closing(int Code, string Reason)
{
    private const int LongestReason = 123;

    public static Closing GoingAway { get; } = new(1001, "The host stops");

    public static Closing MessageTooBig { get; } = new(1009, "The message is too large");

    public static Closing InternalError { get; } = new(4500, "Internal server error");

    public static Closing Unauthorized { get; } = new(4401, "Unauthorized");

    public static Closing Forbidden { get; } = new(4403, "Forbidden");

    /// <summary>As <see cref="Forbidden"/>: clients come again with a new sign-in.</summary>
    public static Closing SignInEnded { get; } = new(4403, "The sign-in has ended");

    public static Closing SubprotocolNotAcceptable { get; } = new(4406, "Subprotocol not acceptable");

    public static Closing InitialisationTimeout { get; } = new(4408, "Connection initialisation timeout");

    public static Closing TooManyInitialisationRequests { get; } = new(4429, "Too many initialisation requests");

    public static Closing InvalidMessage(string why) => new(4400, Short(why, "Invalid message"));

    public static Closing SubscriberExists(string id) => new(4409, Short($"Subscriber for {id} already exists", "Subscriber already exists"));

    private static string Short(string reason, string otherwise) => Encoding.UTF8.GetByteCount(reason) <= LongestReason ? reason : otherwise;
}
