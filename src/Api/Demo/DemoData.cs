using System.Text.Json;
using NodaTime;
using ServiceDesk.Api.Commands;
using ServiceDesk.Api.Files;
using ServiceDesk.Api.Http;
using ServiceDesk.Api.Security;
using ServiceDesk.Api.Tenancy;
using ServiceDesk.Domain.Requests;
using ServiceDesk.Projections.Tracking;

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
        if (await FindFormerAsync(services, organisation, request) is { } former)
        {
            codes[request.Name] = former.TrackingCode;
            return null;
        }
        for (var step = 0; step < request.Steps.Count; step++)
        {
            var (by, act, body, ago) = request.Steps[step];
            if (body is Submit submit)
                body = submit with { Corrects = CodeOf(request.Corrects), CitedTrackingCode = CodeOf(request.Cites) };
            var envelope = new CommandEnvelope(organisation, by)
            {
                RequestId = last?.Id.ToString(),
                ExpectedVersion = last?.Version,
                IdempotencyKey = KeyOf(request, step),
                TimeZone = organisation.Definition.Calendar.Zone.Id,
                At = now - ago,
            };
            var files = DemoFiles.In(body);
            // Asked beforehand: a step that was done before had files of its own.
            if (files.Count > 0 && await FindAnswerAsync(services, RequestCommands.Of(act), body, envelope) is { } before)
            {
                last = before;
                codes[request.Name] = last.TrackingCode;
                continue;
            }
            if (files.Count > 0)
                body = DemoFiles.WithIds(body, await UploadAsync(services, organisation, by, files));
            var outcome = await handler.ExecuteAsync(RequestCommands.Of(act), body, envelope);
            if (outcome is not CommandOutcome.Done done)
                return ((CommandOutcome.Refused)outcome).Problem.Code;
            last = done.Answer;
            codes[request.Name] = last.TrackingCode;
        }
        return null;

        string? CodeOf(string? name) => name is null ? null : codes.GetValueOrDefault(name);
    }

    /// <summary>The request where it was added so long ago that the answers to its commands are forgotten; it is known by what it says then.</summary>
    private static async Task<TrackingRow?> FindFormerAsync(IServiceProvider services, Organisation organisation, DemoRequest request)
    {
        var (by, act, body, _) = request.Steps[0];
        if (await FindAnswerAsync(services, RequestCommands.Of(act), body, new(organisation, by) { IdempotencyKey = KeyOf(request, 0) }) is not null)
            return null;
        var submit = (Submit)body;
        var own = await services.GetRequiredService<TrackingQueries>().OfApplicantAsync(organisation.Key, by.Id, new(), null, 100, CancellationToken.None);
        return own.Items.FirstOrDefault(row => row.Service == submit.Service && row.Subject == submit.Subject && (row.Body is null || row.Body == submit.Body));
    }

    private static string KeyOf(DemoRequest request, int step) => $"demo/{request.Name}/{step + 1}";

    private static async Task<CommandAnswer?> FindAnswerAsync(IServiceProvider services, RequestCommand command, object body, CommandEnvelope envelope)
    {
        var scope = IdempotencyScope.Of(command, body, envelope)!;
        var stored = await services.GetRequiredService<EventStore.EventStore>().FindAnswerAsync(scope.Tenant, scope.Key);
        return stored is null ? null : JsonSerializer.Deserialize<CommandAnswer>(stored.Answer, ApiJson.Options);
    }

    /// <summary>The ids of files by their names.</summary>
    private static async Task<Dictionary<string, string>> UploadAsync(IServiceProvider services, Organisation organisation, Person by, IReadOnlyList<string> names)
    {
        var ids = new Dictionary<string, string>();
        foreach (var name in names)
        {
            using var content = new MemoryStream(DemoFiles.Content(name));
            var (file, problem) = await services.GetRequiredService<FileUploads>().ReceiveAsync(organisation.Key, by.Id, name, content, content.Length, null, CancellationToken.None);
            ids[name] = file?.Id ?? throw new InvalidOperationException($"A file of the demonstration was refused: {problem!.Code}.");
        }
        return ids;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Demonstration request {Name} was not added to {Organisation}: {Code}")]
    private static partial void NotAdded(ILogger logger, string name, string organisation, string code);
}
