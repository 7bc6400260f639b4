namespace ServiceDesk.Domain.Requests;

/// <summary>What of a request decides who may do what with it; read models give it without the rest of the state.</summary>
/// <param name="ApplicantId">Whose request it is.</param>
/// <param name="Unit">The unit that holds it, or will once it is approved.</param>
/// <param name="IsWithUnit">Whether it has reached the unit (K-34).</param>
/// <param name="Party">The party whose turn it is; null where it is no party's.</param>
public sealed record RequestStanding(string ApplicantId, string Unit, bool IsWithUnit, string? Party = null)
{
    public static RequestStanding Of(RequestState state) => new(state.Applicant.Id, state.Unit, state.IsWithUnit, PartyInTurn(state.Status, state.Step?.Party));

    /// <summary>The party whose turn it is; null once the request has ended.</summary>
    /// <param name="status">Where the request stands: while it is with a party the unit owes nothing.</param>
    /// <param name="party">The party of the step that it is in, or was in when it ended.</param>
    public static string? PartyInTurn(RequestStatus status, string? party) => status == RequestStatus.InProgress ? party : null;
}
