namespace ServiceDesk.Api.People;

/// <summary>Who stands in for somebody, and for whom they stand in, now or later.</summary>
/// <param name="Posts">The posts as a head for which they can name somebody.</param>
/// <param name="Deputies">Those whom they have named.</param>
/// <param name="StandingIn">The posts of others in which they stand in.</param>
public sealed record DeputiesRepresentation(
    IReadOnlyList<AppointmentRepresentation> Posts, IReadOnlyList<DeputyRepresentation> Deputies, IReadOnlyList<AppointmentRepresentation> StandingIn);
