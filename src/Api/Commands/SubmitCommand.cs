using ServiceDesk.Domain.Requests;

namespace ServiceDesk.Api.Commands;

/// <summary>Clients name earlier requests by code or id; which they are, and whether they are the person's own, is looked up here.</summary>
internal sealed class SubmitCommand : RequestCommand<Submit>
{
    protected override async Task<Func<DecisionContext, DecisionContext>> InformAsync(Submit body, RequestState? state, ICommandLookup lookup)
    {
        var (cited, corrected) = (await lookup.OwnRequestAsync(body.CitedTrackingCode), await lookup.OwnRequestAsync(body.Corrects));
        return context => context with { Cited = cited, Corrected = corrected };
    }
}
