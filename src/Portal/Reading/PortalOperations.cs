namespace ServiceDesk.Portal.Reading;

/// <summary>Every operation that the portal sends. They are public so that the host's tests can hold them to the schema.</summary>
public static class PortalOperations
{
    /// <summary>An organisation's home, and the status of a tracking code where one was typed, in one round trip.</summary>
    public const string Home = """
        query PortalHome($code: String!, $follow: Boolean!) {
          organisation {
            name { fa en }
            title { fa en }
            categories { key name { fa en } description { fa en } }
            services { category name { fa en } description { fa en } needsApproval units { name { fa en } } }
          }
          statusByTrackingCode(code: $code) @include(if: $follow) {
            trackingCode
            status { label { fa en } colour icon }
            lastChangedAt { local }
          }
        }
        """;

    /// <summary>What the receipt of a request shows (F-27).</summary>
    public const string Receipt = """
        query PortalReceipt($id: ID!) {
          request(id: $id) { isMine trackingCode subject senderName service { name { fa en } } unit { name { fa en } } submittedAt { local } }
        }
        """;

    /// <summary>The organisation's colours, for its stylesheet.</summary>
    public const string Colours = """
        query PortalColours { organisation { colours { primary accent } } }
        """;

    public static IReadOnlyList<string> All { get; } = [Home, Receipt, Colours];
}
