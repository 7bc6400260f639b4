using ServiceDesk.Domain.Requests;

namespace ServiceDesk.Api.Tests.Rights;

/// <summary>A request that is tried.</summary>
/// <param name="Whose">Whose it is, in words.</param>
/// <param name="Id">Its id.</param>
/// <param name="Code">Its tracking code.</param>
/// <param name="File">One of its files; null where it has none.</param>
/// <param name="Standing">What decides of it at the desk that is tried; null for another organisation's.</param>
/// <param name="Secret">What stands in its subject and nowhere else.</param>
/// <param name="Note">What stands in its internal note and nowhere else.</param>
internal sealed record RightsTarget(string Whose, string Id, string Code, string? File, RequestStanding? Standing, string Secret, string Note)
{
    public override string ToString() => Whose;
}
