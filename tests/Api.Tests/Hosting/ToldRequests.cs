using Microsoft.Extensions.DependencyInjection;
using ServiceDesk.Api.Deadlines;
using ServiceDesk.Domain.Decisions;
using ServiceDesk.Domain.Messages;
using ServiceDesk.Domain.Requests;
using ServiceDesk.Domain.Values;
using ServiceDesk.EventStore;

namespace ServiceDesk.Api.Tests.Hosting;

/// <summary>Requests whose applicants were told something by a message, as if a provider had been asked.</summary>
internal static class ToldRequests
{
    /// <summary>The message that the example of the command to retry names.</summary>
    public static readonly Guid OfExample = Guid.Parse("01890a5d-ac96-774b-bcce-b302099a8057");

    /// <summary>Puts a message on the request that was accepted, and then failed or not, or is queued alone.</summary>
    public static async Task TellAsync(this TestHost host, string organisation, string request, Guid message, bool failed, bool queuedOnly = false)
    {
        ValueList<RequestEvent> Events(RequestState state, DecisionContext context)
        {
            var at = context.NextAt(state);
            RequestEvent[] events =
            [
                new RequestMessageQueued(Actor.Product, at, message, ProductTemplates.Answered, MessageChannel.Sms, "+989000000003", "پاسخ داده شد.", "fa", state.Applicant.Id),
                new RequestMessageAccepted(Actor.Product, at, message, "7"),
                new RequestMessageFailed(Actor.Product, at, message, MessageFailure.NotDelivered),
            ];
            return events[..(queuedOnly ? 1 : failed ? 3 : 2)].ToValueList();
        }

        Assert.True(await host.Services.GetRequiredService<ProductDecisions>().DecideAsync(
            new StreamKey(organisation, Guid.Parse(request)), "tell", (state, context) => Decision<RequestEvent>.Of(Events(state, context)), CancellationToken.None));
    }
}
