using System.Text.Json.Nodes;
using Microsoft.Net.Http.Headers;
using Microsoft.OpenApi;
using ServiceDesk.Api.Commands;
using ServiceDesk.Api.Deadlines;
using ServiceDesk.Api.Files;
using ServiceDesk.Api.Health;
using ServiceDesk.Api.Http;
using ServiceDesk.Api.Messages;
using ServiceDesk.Api.Problems;
using ServiceDesk.Api.Requests;
using ServiceDesk.Api.Security;
using ServiceDesk.Domain.Files;

namespace ServiceDesk.Api.OpenApi;

/// <summary>What the OpenAPI document says of each endpoint.</summary>
internal static class EndpointDescriptions
{
    public static void DescribeCommand(this RouteHandlerBuilder endpoint, RequestCommand command)
    {
        endpoint.WithName(command.Name).WithSummary(command.Summary).WithDescription(command.Description).WithTags("Commands")
            .Accepts(command.BodyType, "application/json")
            .Produces<CommandAnswer>(command.Starts ? StatusCodes.Status201Created : StatusCodes.Status200OK)
            .WithErrors(ErrorAnswers.Of(command))
            .AddOpenApiOperationTransformer((operation, _, _) =>
            {
                operation.Example(command.Example);
                if (!command.Starts)
                    operation.AddHeader(RequestHeaders.IfMatchName, required: true, "The version that the person saw, as an ETag gave it.", "\"1\"");
                operation.AddHeader(RequestHeaders.IdempotencyKeyName, required: false, "Makes a repeat harmless: the same key and command give the stored answer. 1 to 255 visible ASCII characters, unique for the person.", "5c1d7a52-0b52-4a35-9a2e-1f6f0c0f2d11");
                operation.AddHeader(RequestHeaders.TimeZoneName, required: false, "The client's time zone, kept with the event.", "Asia/Tehran");
                operation.AddHeader(RequestHeaders.CorrelationIdName, required: false, "The conversation that the command belongs to, kept with the event.", "3f9a");
                operation.AnswersWith("ETag", "The request's version now.");
                operation.AnswersWith(RequestHeaders.IdempotencyReplayedName, "true when the command had been done before under this key.");
                if (command.Starts)
                    operation.AnswersWith("Location", "Where the request is read.");
                return Task.CompletedTask;
            });
    }

    public static void DescribeReading(this RouteHandlerBuilder endpoint) => endpoint
        .WithName("readRequest").WithSummary("Read a request").WithTags("Requests")
        .WithDescription("For its applicant and for those whose posts let them read it. Internal notes are for the unit and auditors alone.")
        .Produces<RequestRepresentation>()
        .WithErrors(ErrorAnswers.OfReading)
        .AddOpenApiOperationTransformer((operation, _, _) =>
        {
            operation.AnswersWith("ETag", "The request's version: the next command's If-Match.");
            return Task.CompletedTask;
        });

    public static void DescribeStatistics(this RouteHandlerBuilder endpoint) => endpoint
        .WithName("statistics").WithSummary("Numbers for spreadsheets").WithTags("Statistics")
        .WithDescription("A row for each unit and service that had a request in the period: for heads of their units, for auditors and administrators of the organisation. Headings and names in the language of Accept-Language.")
        .Produces(StatusCodes.Status200OK, contentType: "text/csv")
        .WithErrors(ErrorAnswers.OfStatistics)
        .AddOpenApiOperationTransformer((operation, _, _) =>
        {
            operation.AddQuery("period", "today, thisWeek, lastWeek, thisMonth (usual), lastMonth, thisYear, lastYear, or a Jalali month.", "1405/07");
            operation.AddQuery("from", "Instead of a period: the first day, Jalali with slashes or ISO 8601.", "1405/07/01");
            operation.AddQuery("to", "The last day, at most 366 with the first.", "1405/07/15");
            operation.AddQuery("unit", "Of this unit alone, by key; may be repeated.", "it");
            operation.AddQuery("service", "Of this service alone, by key; may be repeated.", "letter");
            return Task.CompletedTask;
        });

    public static void DescribeDeadline(this RouteHandlerBuilder endpoint) => endpoint
        .WithName("readDeadline").WithSummary("Read why an answer is due then").WithTags("Requests")
        .WithDescription("For whoever may read the request. The promise, each day with what it counted or why it was skipped, pauses, and moves by closures announced later; also of a clock that has ended.")
        .Produces<DeadlineRepresentation>()
        .WithErrors(ErrorAnswers.OfDeadline);

    public static void DescribeUpload(this RouteHandlerBuilder endpoint) => endpoint
        .WithName("uploadFile").WithSummary("Upload a file").WithTags("Files")
        .WithDescription("The body is the file itself, of any content type: what it is its content says. The name stands in Content-Disposition. Commands name the file by the "
            + "id that is answered; what is used by none is deleted after a time. With the query's `service`, and `field` for one of its fields, the file is held to what that takes "
            + "while it comes in.")
        .Produces<UploadAnswer>(StatusCodes.Status201Created)
        .WithErrors(ErrorAnswers.OfUpload)
        .AddOpenApiOperationTransformer((operation, _, _) =>
        {
            operation.RequestBody = new OpenApiRequestBody
            {
                Required = true,
                Content = new Dictionary<string, OpenApiMediaType> { ["application/octet-stream"] = new() { Schema = new OpenApiSchema { Type = JsonSchemaType.String, Format = "binary" } } },
            };
            operation.AddHeader(HeaderNames.ContentDisposition, required: false, "The file's name (RFC 6266); it is cleaned, and ends as its format does.", "attachment; filename*=UTF-8''%D9%86%D8%A7%D9%85%D9%87.pdf");
            operation.AddQuery(UploadRequest.Service, "The key of the service that it is for.", "letter");
            operation.AddQuery(UploadRequest.Field, "The key of the service's field that it is for.", "invoice");
            operation.AnswersWith("Location", "Where its uploader can read it until it is part of a request.");
            return Task.CompletedTask;
        });

    public static void DescribeOwnFile(this RouteHandlerBuilder endpoint) => endpoint
        .WithName("readOwnFile").WithSummary("Read a file that one has uploaded").WithTags("Files")
        .WithDescription("For its uploader, while it is part of no request.")
        .ProducesFile(ErrorAnswers.OfOwnFile);

    public static void DescribeFile(this RouteHandlerBuilder endpoint) => endpoint
        .WithName("readFile").WithSummary("Read a file of a request").WithTags("Files")
        .WithDescription("For whoever may read the request. Sent to be saved (`Content-Disposition: attachment`), with its own format as content type; one range of bytes may be asked for.")
        .ProducesFile(ErrorAnswers.OfFile);

    private static void ProducesFile(this RouteHandlerBuilder endpoint, ILookup<int, string> errors) => endpoint
        .Produces(StatusCodes.Status200OK).Produces(StatusCodes.Status206PartialContent).Produces(StatusCodes.Status304NotModified)
        .WithErrors(errors)
        .AddOpenApiOperationTransformer((operation, _, _) =>
        {
            foreach (var status in (string[])["200", "206"])
                if (operation.Responses?.GetValueOrDefault(status) is OpenApiResponse good)
                    good.Content = FileFormats.All.ToDictionary(format => format.MediaType(), _ => new OpenApiMediaType { Schema = new OpenApiSchema { Type = JsonSchemaType.String, Format = "binary" } });
            operation.AddHeader(HeaderNames.Range, required: false, "One range of bytes.", "bytes=0-1023");
            operation.AnswersWith("ETag", "The SHA-256 of the content.");
            operation.AnswersWith("Content-Disposition", "attachment, with the file's name (RFC 6266).");
            return Task.CompletedTask;
        });

    public static void DescribeDevelopmentTokens(this RouteHandlerBuilder endpoint) => endpoint
        .WithName("developmentToken").WithSummary("A token for whoever one says one is").WithTags("Development")
        .WithDescription("Exists in Development alone.")
        .Accepts<DevelopmentTokenBody>("application/json")
        .Produces<BearerToken>()
        .WithErrors(ErrorAnswers.OfDevelopmentTokens)
        .AddOpenApiOperationTransformer((operation, _, _) =>
        {
            operation.Example("""{"person":{"id":"sara","name":"Sara Rezaei","mobile":"09121234567"},"roles":[]}""");
            return Task.CompletedTask;
        });

    public static void DescribeDevelopmentMessages(this RouteHandlerBuilder endpoint) => endpoint
        .WithName("developmentMessages").WithSummary("The message box: what people were sent, the latest first").WithTags("Development")
        .WithDescription("Exists in Development alone, where no message is sent to anybody.")
        .Produces<IReadOnlyList<DevelopmentMessage>>()
        .WithErrors(ErrorAnswers.OfDevelopmentMessages);

    public static void DescribeReceipts(this RouteHandlerBuilder endpoint) => endpoint
        .WithName("messageReceipt").WithSummary("What became of a message").WithTags("Messages")
        .WithDescription("For the provider of text messages, signed with the secret that it was given. Exists where receipts are set up.")
        .Produces(StatusCodes.Status204NoContent)
        .WithErrors(ErrorAnswers.OfReceipts);

    public static void DescribeLiveness(this RouteHandlerBuilder endpoint) => endpoint
        .WithName("live").WithSummary("Whether the process is alive").WithTags("Health").Produces(StatusCodes.Status200OK, contentType: "application/json");

    public static void DescribeReadiness(this RouteHandlerBuilder endpoint) => endpoint
        .WithName("ready").WithSummary("Whether the service can work").WithTags("Health")
        .WithDescription("503 when the database cannot be reached; a read model that stands still degrades the service but does not stop it.")
        .Produces<HealthReport>().Produces<HealthReport>(StatusCodes.Status503ServiceUnavailable);

    public static void DescribeHome(this RouteHandlerBuilder endpoint) => endpoint
        .WithName("home").WithSummary("Where everything is").WithTags("Home").Produces(StatusCodes.Status200OK, contentType: "application/json");

    internal static RouteHandlerBuilder WithErrors(this RouteHandlerBuilder endpoint, ILookup<int, string> errors)
    {
        foreach (var status in errors)
            endpoint.Produces<ProblemShape>(status.Key, ProblemResponse.MediaType);
        return endpoint.AddOpenApiOperationTransformer((operation, _, _) =>
        {
            foreach (var status in errors)
                if (operation.Responses?.GetValueOrDefault(status.Key.ToString(System.Globalization.CultureInfo.InvariantCulture)) is OpenApiResponse response)
                    response.Description = string.Join(", ", status.Select(code => $"`{code}`"));
            return Task.CompletedTask;
        });
    }

    internal static void Example(this OpenApiOperation operation, string json)
    {
        foreach (var media in operation.RequestBody?.Content?.Values ?? [])
            ((OpenApiMediaType)media).Example = JsonNode.Parse(json);
    }

    internal static void AddHeader(this OpenApiOperation operation, string name, bool required, string description, string example) =>
        operation.AddParameter(ParameterLocation.Header, name, required, description, example);

    internal static void AddQuery(this OpenApiOperation operation, string name, string description, string example) =>
        operation.AddParameter(ParameterLocation.Query, name, required: false, description, example);

    private static void AddParameter(this OpenApiOperation operation, ParameterLocation location, string name, bool required, string description, string example) =>
        (operation.Parameters ??= []).Add(new OpenApiParameter
        {
            Name = name,
            In = location,
            Required = required,
            Description = description,
            Schema = new OpenApiSchema { Type = JsonSchemaType.String },
            Example = JsonValue.Create(example),
        });

    /// <summary>A header of the good answer.</summary>
    internal static void AnswersWith(this OpenApiOperation operation, string name, string description)
    {
        foreach (var (status, response) in operation.Responses ?? [])
            if (status is "200" or "201" && response is OpenApiResponse good)
                (good.Headers ??= new Dictionary<string, IOpenApiHeader>())[name] = new OpenApiHeader { Description = description, Schema = new OpenApiSchema { Type = JsonSchemaType.String } };
    }
}
