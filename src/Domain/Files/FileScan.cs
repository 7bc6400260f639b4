using System.Text.Json.Serialization;
using ServiceDesk.Domain.Contracts;

namespace ServiceDesk.Domain.Files;

/// <summary>What a scanner for viruses said of a file. Where there is no scanner nothing is said.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<FileScan>))]
public enum FileScan
{
    /// <summary>Not scanned yet, and so handed out to nobody.</summary>
    Waiting,

    /// <summary>Nothing was found.</summary>
    Clean,

    /// <summary>Something was found, or it could not be scanned whole: it is handed out to nobody.</summary>
    Quarantined,
}
