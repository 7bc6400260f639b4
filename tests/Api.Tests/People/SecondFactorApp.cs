using System.Net;
using System.Text.Json.Nodes;
using NodaTime;
using ServiceDesk.Api.Tests.Hosting;
using ServiceDesk.Api.Tests.Sessions;
using ServiceDesk.Domain.OneTimeCodes;

namespace ServiceDesk.Api.Tests.People;

/// <summary>An app that makes codes, as people have it on their telephones.</summary>
internal static class SecondFactorApp
{
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    public static string Code(TestHost host, byte[] secret, int stepsAgo = 0) => Totp.CodeOf(secret, Totp.StepAt(Instant.FromDateTimeOffset(host.Clock.GetUtcNow())) - stepsAgo);

    /// <summary>Sets a second factor: the secret, and the recovery codes.</summary>
    public static async Task<(byte[] Secret, IReadOnlyList<string> RecoveryCodes)> SetAsync(TestHost host, Visitor session)
    {
        var secret = await BeginAsync(session);
        (await session.PostAsync("/api/second-factor/confirm", """{"code":"000000"}""")).IsProblem(400, "invalid_command");
        var confirmed = (await ConfirmAsync(session, Code(host, secret))).Is(HttpStatusCode.OK);
        return (secret, [.. confirmed.Json["codes"]!.AsArray().Select(code => (string)code!)]);
    }

    /// <summary>A secret that waits to be confirmed.</summary>
    public static async Task<byte[]> BeginAsync(Visitor session)
    {
        var begun = (await session.PostAsync("/api/second-factor", "{}")).Is(HttpStatusCode.OK).Json;
        Assert.StartsWith("otpauth://totp/", (string?)begun["address"]);
        Assert.StartsWith("<svg", (string?)begun["picture"]);
        return Decode((string)begun["secret"]!);
    }

    public static Task<Reply> ConfirmAsync(Visitor session, string code) => session.PostAsync("/api/second-factor/confirm", new JsonObject { ["code"] = code }.ToJsonString());

    private static byte[] Decode(string base32)
    {
        var bits = string.Concat(base32.Select(character => Convert.ToString(Alphabet.IndexOf(character), 2).PadLeft(5, '0')));
        return [.. Enumerable.Range(0, bits.Length / 8).Select(index => Convert.ToByte(bits.Substring(index * 8, 8), 2))];
    }
}
