using System.Text;
using ServiceDesk.Api.Hosting;
using ServiceDesk.Domain.Values;

namespace ServiceDesk.Api.Messages.Receipts;

/// <summary>How a provider tells what became of a message, as <c>ServiceDesk:Messages:Receipts</c> describes it.</summary>
/// <param name="Secret">The key of the signatures.</param>
/// <param name="SignatureHeader">The header with the HMAC-SHA256 of the body in hexadecimal, with or without <c>sha256=</c> before it.</param>
/// <param name="Id">Where a receipt has the message's id, ours or the provider's, as a JSON pointer.</param>
/// <param name="Status">Where it has what became of the message.</param>
/// <param name="Delivered">What it says of one that has arrived.</param>
/// <param name="Failed">What it says of one that will not.</param>
public sealed record ReceiptSettings(byte[] Secret, string SignatureHeader, string Id, string Status, ValueList<string> Delivered, ValueList<string> Failed)
{
    private const int ShortestSecret = 16;

    internal static ReceiptSettings Read(SettingsSection section)
    {
        if (section.Text("Secret") is not { Length: >= ShortestSecret } secret)
            throw new SettingException($"{section.Path}:Secret is a text of at least {ShortestSecret} characters, known to the provider alone.");
        var settings = new ReceiptSettings(
            Encoding.UTF8.GetBytes(secret), section.Text("SignatureHeader") ?? "X-Signature", section.Text("Id") ?? "/id", section.Text("Status") ?? "/status",
            List(section.Text("Delivered") ?? "delivered"), List(section.Text("Failed") ?? "failed"));
        section.Close();
        return settings;
    }

    private static ValueList<string> List(string text) => [.. text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];
}
