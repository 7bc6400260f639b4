using Microsoft.AspNetCore.Http;

namespace ServiceDesk.Portal.Reading;

/// <summary>Reads what the receipt of a request shows.</summary>
internal sealed class ReceiptReader(IPortalGraphQL graphQL)
{
    /// <summary>Null where the request is not the reader's own, be there one or not.</summary>
    public async Task<ReceiptRequest?> ReadAsync(HttpContext context, string id)
    {
        var response = await graphQL.QueryAsync(context, PortalOperations.Receipt, new { id }, context.RequestAborted);
        return GraphQLResponse.Data<ReceiptData>(response).Request is { IsMine: true } request ? request : null;
    }
}
