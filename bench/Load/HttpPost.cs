using System.Net.Http.Headers;
using System.Text;

namespace ServiceDesk.Bench.Load;

/// <summary>A POST of JSON that is sent again and again.</summary>
/// <param name="Address">Where to; an IP address as host.</param>
/// <param name="Body">What.</param>
/// <param name="Token">As whom; null for nobody.</param>
internal sealed record HttpPost(Uri Address, byte[] Body, string? Token = null)
{
    /// <summary>The session of a browser as the header has it, <c>name=value</c>; null for none.</summary>
    public string? Cookie { get; init; }

    /// <summary>Stands in a body where each sending puts a number that was never sent before, as many digits long.</summary>
    public const string NumberMark = "0000000000";

    public HttpPost(Uri address, string body, string? token = null)
        : this(address, Encoding.UTF8.GetBytes(body), token)
    {
    }

    /// <summary>The whole request as it goes over the wire.</summary>
    public byte[] ToBytes() =>
    [
        .. Encoding.ASCII.GetBytes(
            $"POST {Address.PathAndQuery} HTTP/1.1\r\nHost: {Address.Authority}\r\nAccept: application/json\r\nContent-Type: application/json\r\n"
            + (Token is null ? "" : $"Authorization: Bearer {Token}\r\n")
            + (Cookie is null ? "" : $"Cookie: {Cookie}\r\nX-CSRF: 1\r\n")
            + $"Content-Length: {Body.Length}\r\n\r\n"),
        .. Body,
    ];

    /// <summary>Sends it once; returns what was answered.</summary>
    public async Task<(int Status, string Body)> SendAsync(HttpClient http)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, Address)
        {
            Content = new ByteArrayContent(Body) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } },
            Headers = { Accept = { new MediaTypeWithQualityHeaderValue("application/json") } },
        };
        if (Token is not null)
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", Token);
        if (Cookie is not null)
        {
            request.Headers.Add("Cookie", Cookie);
            request.Headers.Add("X-CSRF", "1");
        }
        using var response = await http.SendAsync(request);
        return ((int)response.StatusCode, await response.Content.ReadAsStringAsync());
    }
}
