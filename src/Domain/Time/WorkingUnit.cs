using System.Text.Json.Serialization;
using ServiceDesk.Domain.Contracts;

namespace ServiceDesk.Domain.Time;

/// <summary>What a span of working time counts; always stated, never guessed (I-28).</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<WorkingUnit>))]
public enum WorkingUnit
{
    /// <summary>Days on which the organisation works, whatever their hours (E-32).</summary>
    WorkingDays,

    /// <summary>Hours inside office hours (I-28).</summary>
    WorkingHours,
}
