using System.Text.Json;
using NodaTime;
using ServiceDesk.Api.Commands;
using ServiceDesk.Api.Files;
using ServiceDesk.Api.Http;
using ServiceDesk.Api.Security;
using ServiceDesk.Api.Tenancy;
using ServiceDesk.Domain.Requests;

namespace ServiceDesk.Api.Demo;

/// <summary>Adds the demonstration once: every command goes the way of all commands, under an idempotency key of its own.</summary>
internal static partial class DemoData
{
    public static async Task AddAsync(IServiceProvider services, CancellationToken cancellation)
    {
        var catalogue = services.GetRequiredService<OrganisationCatalogue>();
        foreach (var organisation in catalogue.All)
            foreach (var person in DemoPeople.Of(organisation.Key))
                await services.GetRequiredService<StaffDirectory>().RecordAsync(organisation.Key, person, cancellation);

        var logger = services.GetRequiredService<ILoggerFactory>().CreateLogger("ServiceDesk.Demo");
        var codes = new Dictionary<string, string>();
        foreach (var request in DemoRequests.All)
            if (catalogue.Find(request.Organisation) is { } organisation && await AddAsync(services, organisation, request, codes) is { } code)
                NotAdded(logger, request.Name, organisation.Key, code);
    }

    /// <summary>Returns the code of the refusal, if there is one: an organisation's own definition may not fit the demonstration.</summary>
    /// <param name="services">The host's services.</param>
    /// <param name="organisation">The request's organisation.</param>
    /// <param name="request">The request.</param>
    /// <param name="codes">The tracking codes of the requests added so far, by name.</param>
    private static async Task<string?> AddAsync(IServiceProvider services, Organisation organisation, DemoRequest request, Dictionary<string, string> codes)
    {
        var handler = services.GetRequiredService<RequestCommandHandler>();
        var now = Instant.FromDateTimeOffset(services.GetRequiredService<TimeProvider>().GetUtcNow());
        CommandAnswer? last = null;
        for (var step = 0; step < request.Steps.Count; step++)
        {
            var (by, act, body, ago, file) = request.Steps[step];
            if (body is Submit submit)
                body = submit with { Corrects = CodeOf(request.Corrects), CitedTrackingCode = CodeOf(request.Cites) };
            var envelope = new CommandEnvelope(organisation, by)
            {
                RequestId = last?.Id.ToString(),
                ExpectedVersion = last?.Version,
                IdempotencyKey = $"demo/{request.Name}/{step + 1}",
                TimeZone = organisation.Definition.Calendar.Zone.Id,
                At = now - ago,
            };
            // Asked beforehand: a step that was done before had a file of its own.
            if (file is not null && await FindAnswerAsync(services, RequestCommands.Of(act), body, envelope) is { } before)
            {
                last = before;
                codes[request.Name] = last.TrackingCode;
                continue;
            }
            if (file is not null)
                body = WithFile(body, await UploadAsync(services, organisation, by, file));
            var outcome = await handler.ExecuteAsync(RequestCommands.Of(act), body, envelope);
            if (outcome is not CommandOutcome.Done done)
                return ((CommandOutcome.Refused)outcome).Problem.Code;
            last = done.Answer;
            codes[request.Name] = last.TrackingCode;
        }
        return null;

        string? CodeOf(string? name) => name is null ? null : codes.GetValueOrDefault(name);
    }

    private static async Task<CommandAnswer?> FindAnswerAsync(IServiceProvider services, RequestCommand command, object body, CommandEnvelope envelope)
    {
        var scope = IdempotencyScope.Of(command, body, envelope)!;
        var stored = await services.GetRequiredService<EventStore.EventStore>().FindAnswerAsync(scope.Tenant, scope.Key);
        return stored is null ? null : JsonSerializer.Deserialize<CommandAnswer>(stored.Answer, ApiJson.Options);
    }

    private static async Task<string> UploadAsync(IServiceProvider services, Organisation organisation, Person by, string name)
    {
        using var content = new MemoryStream(DemoLetter.Pdf($"A letter of the demonstration, uploaded by {by.Id}"));
        var (file, problem) = await services.GetRequiredService<FileUploads>().ReceiveAsync(organisation.Key, by.Id, name, content, content.Length, null, CancellationToken.None);
        return file?.Id ?? throw new InvalidOperationException($"A file of the demonstration was refused: {problem!.Code}.");
    }

    private static object WithFile(object body, string id) => body switch
    {
        Submit submit => submit with { BodyFile = id },
        Reply reply => reply with { Attachments = [id] },
        _ => throw new InvalidOperationException($"{body.GetType().Name} takes no file."),
    };

    [LoggerMessage(Level = LogLevel.Warning, Message = "Demonstration request {Name} was not added to {Organisation}: {Code}")]
    private static partial void NotAdded(ILogger logger, string name, string organisation, string code);
}
