using NodaTime;
using ServiceDesk.Api.Commands;
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
            var (by, act, body, ago) = request.Steps[step];
            if (body is Submit submit)
                body = submit with { Corrects = CodeOf(request.Corrects), CitedTrackingCode = CodeOf(request.Cites) };
            var outcome = await handler.ExecuteAsync(RequestCommands.Of(act), body, new CommandEnvelope(organisation, by)
            {
                RequestId = last?.Id.ToString(),
                ExpectedVersion = last?.Version,
                IdempotencyKey = $"demo/{request.Name}/{step + 1}",
                TimeZone = organisation.Definition.Calendar.Zone.Id,
                At = now - ago,
            });
            if (outcome is not CommandOutcome.Done done)
                return ((CommandOutcome.Refused)outcome).Problem.Code;
            last = done.Answer;
            codes[request.Name] = last.TrackingCode;
        }
        return null;

        string? CodeOf(string? name) => name is null ? null : codes.GetValueOrDefault(name);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Demonstration request {Name} was not added to {Organisation}: {Code}")]
    private static partial void NotAdded(ILogger logger, string name, string organisation, string code);
}
