using System.Text.Json.Serialization;
using ServiceDesk.Domain.Contracts;

namespace ServiceDesk.Domain.Requests;

/// <summary>The person whose request it is.</summary>
/// <param name="Id">The person's id.</param>
/// <param name="Name">The name of the person who signed in; the sender named on the letter may be a company (K-12).</param>
/// <param name="SenderKind">Natural or legal sender (K-31).</param>
/// <param name="Mobile">The number that messages go to (K-35), as +98…; null where the door gives none.</param>
public sealed record Applicant(
    string Id,
    [property: PersonalData] string Name,
    SenderKind SenderKind,
    [property: PersonalData] string? Mobile = null) : IDataSubject
{
    [JsonIgnore]
    public string DataSubject => Id;
}
