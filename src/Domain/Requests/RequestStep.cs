using System.Text.Json.Serialization;
using ServiceDesk.Domain.Catalogue;

namespace ServiceDesk.Domain.Requests;

/// <summary>The state of its service's steps that a request is in, as the definition said when it was entered.</summary>
/// <param name="Key">The key of the state.</param>
/// <param name="With">Whose turn it is; null in an end.</param>
/// <param name="Party">The key of the party whose turn it is; null where it is no party's.</param>
public sealed record RequestStep(string Key, StepSide? With = null, string? Party = null)
{
    [JsonIgnore]
    public bool IsEnd => With is null;

    /// <summary>The step that a request is in once it has entered the state; null for none.</summary>
    public static RequestStep? Of(StepState? state) => state is null ? null : new(state.Key, state.With, state.Party);
}
