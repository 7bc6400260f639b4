using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using ServiceDesk.Api.Doors.Codes.Sending;
using ServiceDesk.Api.Limits;
using ServiceDesk.Api.Problems;
using ServiceDesk.Api.Security;
using ServiceDesk.Api.Tenancy;
using ServiceDesk.Domain.Decisions;
using ServiceDesk.Domain.Text;

namespace ServiceDesk.Api.Doors.Codes;

/// <summary>
/// One-time codes to mobile numbers. What is answered, and how long that takes, does not hang on whether anybody is known by
/// the number: the same rows are written, and what is sent is sent in the background.
/// </summary>
internal sealed class CodeChallenges(
    CodeChallengeRows rows, CodeMessages messages, SharedLimits limits, KeyedHash hash, IDataProtectionProvider protection, CodeSettings settings, TimeProvider time)
{
    private readonly IDataProtector protector = protection.CreateProtector("ServiceDesk.CodeChallenge");

    /// <summary>What is wrong with an order; null when nothing is. A door asks before it takes a proof of humanity, which is good once.</summary>
    public Problem? Check(CodeOrder order) => MobileNumber.Normalise(order.Mobile) switch
    {
        null => InvalidMobile(string.IsNullOrWhiteSpace(order.Mobile) ? FieldErrorCodes.Required : FieldErrorCodes.InvalidMobile),
        var mobile when !messages.Reaches(mobile) || !order.Rule.Prefixes.Any(prefix => mobile.StartsWith(prefix, StringComparison.Ordinal)) => InvalidMobile(InputErrorCodes.MobileNotServed),
        _ => null,
    };

    /// <summary>Begins a challenge and sends its first code. Whether a human asks, the door has made sure of.</summary>
    public async Task<(SentCode? Code, Problem? Problem)> StartAsync(HttpContext context, CodeOrder order)
    {
        if (Check(order) is { } wrong)
            return (null, wrong);
        var (organisation, mobile) = (context.Organisation().Key, MobileNumber.Normalise(order.Mobile)!);
        if (await TakeAsync(context, mobile, LimitName.SendsPerAddress, LimitName.SendsPerMobile, LimitName.ChallengesPerMobile) is { } tooMany)
            return (null, tooMany);
        var content = new CodeContent(mobile, order.Data, order.IsKnown, order.Notice);
        var challenge = new CodeChallenge(
            Guid.NewGuid(), order.Door, protector.Protect(JsonSerializer.SerializeToUtf8Bytes(content)), order.Rule.Length, TimeSpan.FromMinutes(order.Rule.ValidMinutes),
            TimeSpan.FromSeconds(order.Rule.ResendSeconds), order.Rule.ShowsMobile, Sends: 1, time.GetUtcNow());
        var code = NewCode(order.Rule.Length);
        var browser = Hashed(challenge.Id, BrowserBinding.Begin(context, challenge.Id, challenge.EndsAt - challenge.SentAt));
        await rows.InsertAsync(organisation, order.Purpose, challenge, browser, Hashed(challenge.Id, code, content), context.RequestAborted);
        return messages.TrySend(context, order.Purpose, challenge, content, code) ? (Answer(challenge, content), null) : (null, NotSent);
    }

    /// <summary>How a challenge of this browser stands, with the seconds that are left.</summary>
    public async Task<(SentCode? Code, Problem? Problem)> FindAsync(HttpContext context, CodePurpose purpose, string? challengeId) =>
        await ReadAsync(context, purpose, challengeId) is { } challenge ? (Answer(challenge, Open(challenge.Sealed)), null) : (null, Problem.CodeVoid);

    /// <summary>Sends a new code for a challenge. The one before is worth nothing from now on; what was tried stays counted.</summary>
    public async Task<(SentCode? Code, Problem? Problem)> ResendAsync(HttpContext context, CodePurpose purpose, string? challengeId)
    {
        if (await ReadAsync(context, purpose, challengeId) is not { } challenge || challenge.Sends >= settings.Sends)
            return (null, Problem.CodeVoid);
        var now = time.GetUtcNow();
        if (challenge.SentAt + challenge.ResendAfter - now is { Ticks: > 0 } wait)
            return (null, Problem.Wait(ProblemCodes.ResendTooEarly, now, wait));
        var content = Open(challenge.Sealed);
        if (await TakeAsync(context, content.Mobile, LimitName.SendsPerAddress, LimitName.SendsPerMobile) is { } tooMany)
            return (null, tooMany);
        var (code, again) = (NewCode(challenge.CodeLength), challenge with { Sends = challenge.Sends + 1, SentAt = now });
        if (!await rows.ReplaceAsync(context.Organisation().Key, challenge, again, Hashed(challenge.Id, code, content), context.RequestAborted))
            return (null, Problem.Wait(ProblemCodes.ResendTooEarly, now, challenge.ResendAfter));
        BrowserBinding.Keep(context, again.Id, BrowserBinding.Find(context, again.Id)!, again.EndsAt - now);
        return messages.TrySend(context, purpose, again, content, code) ? (Answer(again, content), null) : (null, NotSent);
    }

    /// <summary>Tries a code; the right one is taken once.</summary>
    public async Task<(VerifiedCode? Code, Problem? Problem)> VerifyAsync(HttpContext context, CodePurpose purpose, string? challengeId, string? code)
    {
        var (organisation, now) = (context.Organisation().Key, time.GetUtcNow());
        if (string.IsNullOrWhiteSpace(code))
            return (null, Problem.Of(StatusCodes.Status400BadRequest, RejectionCodes.InvalidCommand, "code", FieldErrorCodes.Required));
        if (Own(context, challengeId) is not ({ } id, { } browser))
            return (null, Problem.CodeVoid);
        if (await limits.CheckAsync(organisation, LimitName.FailuresPerOrganisation, "", context.RequestAborted) is { } tooMany)
            return (null, tooMany);
        var tried = await rows.TryAsync(organisation, purpose, id, browser, Hashed(id, Typed(code)), now, context.RequestAborted);
        if (tried is { Right: true, Door: var door, Sealed: var content } && Open(content) is var known)
        {
            BrowserBinding.End(context, id);
            return (new VerifiedCode(door, known.Mobile, known.Data), null);
        }
        await limits.TryTakeAsync(organisation, LimitName.FailuresPerOrganisation, "", CancellationToken.None);
        return (null, tried is { Tries: var tries } ? WrongCode(settings.Tries - tries) : Problem.CodeVoid);
    }

    private static Problem NotSent { get; } = new(StatusCodes.Status503ServiceUnavailable, ProblemCodes.CodeNotSent);

    private static Problem WrongCode(int left) => Problem.Of(
        StatusCodes.Status400BadRequest, ProblemCodes.WrongCode, "code", InputErrorCodes.WrongCode, ("left", left.ToString(CultureInfo.InvariantCulture)));

    private static Problem InvalidMobile(string code) => Problem.Of(StatusCodes.Status400BadRequest, RejectionCodes.InvalidCommand, "mobile", code);

    private async Task<Problem?> TakeAsync(HttpContext context, string mobile, params IReadOnlyList<LimitName> names)
    {
        foreach (var name in names)
        {
            var subject = name == LimitName.SendsPerAddress ? ClientAddress.Of(context) : mobile;
            if (await limits.TakeAsync(context.Organisation().Key, name, subject, context.RequestAborted) is { } tooMany)
                return tooMany;
        }
        return null;
    }

    private async Task<CodeChallenge?> ReadAsync(HttpContext context, CodePurpose purpose, string? challengeId) => Own(context, challengeId) is ({ } id, { } browser)
        ? await rows.FindAsync(context.Organisation().Key, purpose, id, browser, time.GetUtcNow(), context.RequestAborted)
        : null;

    /// <summary>The challenge that is named, and what the browser shows for it.</summary>
    private (Guid? Id, byte[]? Browser) Own(HttpContext context, string? challengeId) =>
        Guid.TryParseExact(challengeId, "D", out var id) && BrowserBinding.Find(context, id) is { } secret ? (id, Hashed(id, secret)) : (null, null);

    private SentCode Answer(CodeChallenge challenge, CodeContent content)
    {
        var now = time.GetUtcNow();
        return new SentCode(
            challenge.Id.ToString("D"), challenge.ShowsMobile ? MobileNumber.Local(content.Mobile) : MobileNumber.Masked(content.Mobile), challenge.CodeLength,
            Seconds(challenge.ExpiresAt - now), challenge.Sends < settings.Sends ? Seconds(challenge.SentAt + challenge.ResendAfter - now) : null);
    }

    private CodeContent Open(byte[] content) => JsonSerializer.Deserialize<CodeContent>(protector.Unprotect(content))!;

    /// <summary>What is stored for a code; for a number that nobody is known by, of nothing that anybody can type.</summary>
    private byte[] Hashed(Guid challenge, string code, CodeContent content) => Hashed(challenge, content.IsKnown ? code : $"{challenge}");

    private byte[] Hashed(Guid challenge, string secret) => hash.Of("code", $"{challenge}", secret);

    private static string NewCode(int length) => RandomNumberGenerator.GetString("0123456789", length);

    /// <summary>The digits of any of the three sets, without what people put between.</summary>
    private static string Typed(string code) => string.Concat(Digits.ToLatin(code).Where(char.IsAsciiLetterOrDigit));

    private static long Seconds(TimeSpan time) => Math.Max(0, (long)Math.Ceiling(time.TotalSeconds));
}
