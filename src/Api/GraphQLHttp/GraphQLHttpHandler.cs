using ServiceDesk.GraphQL;

namespace ServiceDesk.Api.GraphQLHttp;

/// <summary>Answers the requests of one address.</summary>
internal sealed class GraphQLHttpHandler(GraphQLHttpOptions options, Func<HttpContext, GraphQLEngine> engine, Func<HttpContext, RequestContext> context)
{
    public async Task HandleAsync(HttpContext http)
    {
        var accepted = AcceptedFormats.Of(http.Request);
        if (accepted.Json is not { } format)
        {
            await JsonAnswer.WriteAsync(http, ResponseFormat.Json, RequestFault.NotAcceptable);
            return;
        }
        var isGet = HttpMethods.IsGet(http.Request.Method);
        var (parameters, fault) = isGet ? QueryParameters.Read(http.Request.Query) : await BodyParameters.ReadAsync(http.Request, options.MaxBodyLength, http.RequestAborted);
        if (parameters is null)
        {
            await JsonAnswer.WriteAsync(http, format, fault!);
            return;
        }
        if (parameters.Query is null)
        {
            await JsonAnswer.WriteAsync(http, format, RequestFault.BadRequest("The parameter 'query' is missing."));
            return;
        }
        var request = new GraphQLRequest(parameters.Query)
        {
            OperationName = parameters.OperationName,
            Variables = parameters.Variables,
            Extensions = parameters.Extensions,
            AllowMutation = !isGet,
        };
        using var result = await engine(http).ExecuteAsync(request, context(http) with { CancellationToken = http.RequestAborted });
        await JsonAnswer.WriteAsync(http, format, result);
    }
}
