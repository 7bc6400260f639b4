using System.Security.Cryptography;
using Microsoft.AspNetCore.Http.Features;
using ServiceDesk.Api.Deadlines;
using ServiceDesk.Api.Http;
using ServiceDesk.Api.OpenApi;
using ServiceDesk.Api.Problems;
using ServiceDesk.Api.Security;
using ServiceDesk.Api.Tenancy;
using ServiceDesk.Domain.Messages;
using ServiceDesk.Domain.Rights;
using ServiceDesk.Projections.Outbox;

namespace ServiceDesk.Api.Messages.Receipts;

/// <summary>Where the provider tells what became of a message. The signature says who it is; a receipt that comes again changes nothing.</summary>
internal static class ReceiptEndpoint
{
    public const string Path = "/api/messages/receipts";

    private const int LongestReceipt = 64 * 1024;
    private const string Scheme = "sha256=";

    public static void MapReceipts(this IEndpointRouteBuilder organisation) => organisation
        .MapPost(Path, (HttpContext context, string organisation) => TakeAsync(context))
        .RequireRight(OrganisationAct.ReportDelivery)
        .DescribeReceipts();

    private static async Task TakeAsync(HttpContext context)
    {
        var settings = context.RequestServices.GetRequiredService<MessageSettings>().Receipts!;
        context.Features.Get<IHttpMaxRequestBodySizeFeature>()!.MaxRequestBodySize = LongestReceipt;
        using var buffer = new MemoryStream();
        await context.Request.Body.CopyToAsync(buffer, context.RequestAborted);
        var body = buffer.GetBuffer().AsMemory(0, (int)buffer.Length);
        if (!IsSigned(body.Span, context.Request.Headers[settings.SignatureHeader].ToString(), settings.Secret))
            await ProblemResponse.WriteAsync(context, new Problem(StatusCodes.Status401Unauthorized, ProblemCodes.InvalidSignature));
        else if (await RecordAsync(context, settings, body))
            context.Response.StatusCode = StatusCodes.Status204NoContent;
        else
            await ProblemResponse.WriteAsync(context, new Problem(StatusCodes.Status404NotFound, ProblemCodes.NotFound));
    }

    /// <summary>Whether there is such a message.</summary>
    private static async Task<bool> RecordAsync(HttpContext context, ReceiptSettings settings, ReadOnlyMemory<byte> body)
    {
        var (id, status) = (JsonPointer.FindText(body, settings.Id), JsonPointer.FindText(body, settings.Status));
        var own = Guid.TryParseExact(id, "D", out var parsed) ? parsed : (Guid?)null;
        var outbox = context.RequestServices.GetRequiredService<OutboxQueries>();
        if (id is null || id.Contains('\0') || await outbox.FindAsync(context.Organisation().Organisation.Key, own, id, context.RequestAborted) is not { } row)
            return false;
        var product = context.RequestServices.GetRequiredService<ProductDecisions>();
        if (settings.Delivered.Contains(status))
            await product.DecideAsync(row.Request, "recordMessageDelivered", (state, decision) => MessageOutcome.Delivered(state, decision, row.Message.Id), CancellationToken.None);
        else if (settings.Failed.Contains(status))
            await product.DecideAsync(row.Request, "recordMessageFailed", (state, decision) => MessageOutcome.Failed(state, decision, row.Message.Id, MessageFailure.NotDelivered, null), CancellationToken.None);
        // What it says on the way, such as "sent to the operator", changes nothing here.
        return true;
    }

    private static bool IsSigned(ReadOnlySpan<byte> body, string signature, byte[] secret)
    {
        var sent = signature.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) ? signature[Scheme.Length..] : signature;
        Span<byte> given = stackalloc byte[HMACSHA256.HashSizeInBytes];
        return sent.Length == 2 * HMACSHA256.HashSizeInBytes
            && Convert.FromHexString(sent, given, out _, out _) == System.Buffers.OperationStatus.Done
            && CryptographicOperations.FixedTimeEquals(HMACSHA256.HashData(secret, body), given);
    }
}
