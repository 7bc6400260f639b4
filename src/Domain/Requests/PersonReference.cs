using System.Text.Json.Serialization;
using ServiceDesk.Domain.Contracts;

namespace ServiceDesk.Domain.Requests;

/// <summary>A person named by an event, with the name they bore then.</summary>
public sealed record PersonReference(string Id, [property: PersonalData] string Name) : IDataSubject
{
    [JsonIgnore]
    public string DataSubject => Id;
}
