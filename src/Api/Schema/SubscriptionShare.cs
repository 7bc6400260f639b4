using ServiceDesk.Api.Limits;
using ServiceDesk.GraphQL;

namespace ServiceDesk.Api.Schema;

/// <summary>Who counts as one when subscriptions are shared out: a signed-in person, or an address that nobody has signed in from, within an organisation.</summary>
/// <param name="Person">Its identifier; null for nobody.</param>
/// <param name="Address">The address that nobody comes from, as limits count it.</param>
public sealed record SubscriptionShare(string Organisation, string? Person, string? Address)
{
    public static SubscriptionShare Of(RequestContext request)
    {
        var viewer = Viewer.Of(request);
        return viewer.Person is { } person
            ? new(viewer.Organisation.Key, person.Id, null)
            : new(viewer.Organisation.Key, null, ClientAddress.Of(viewer.HttpRequest.HttpContext));
    }
}
