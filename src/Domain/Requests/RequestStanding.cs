namespace ServiceDesk.Domain.Requests;

/// <summary>What of a request decides who may do what with it; read models give it without the rest of the state.</summary>
/// <param name="ApplicantId">Whose request it is.</param>
/// <param name="Unit">The unit that holds it, or will once it is approved.</param>
/// <param name="IsWithUnit">Whether it has reached the unit (K-34).</param>
public sealed record RequestStanding(string ApplicantId, string Unit, bool IsWithUnit)
{
    public static RequestStanding Of(RequestState state) => new(state.Applicant.Id, state.Unit, state.IsWithUnit);
}
