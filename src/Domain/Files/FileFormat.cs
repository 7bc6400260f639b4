using System.Text.Json.Serialization;
using ServiceDesk.Domain.Contracts;

namespace ServiceDesk.Domain.Files;

/// <summary>What a file is, as its content says (K-20, F-20); neither its name nor what a client calls it counts.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<FileFormat>))]
public enum FileFormat
{
    /// <summary>.png.</summary>
    Png,

    /// <summary>.jpg, .jpeg.</summary>
    Jpeg,

    /// <summary>.pdf.</summary>
    Pdf,

    /// <summary>Word's older, binary format.</summary>
    Doc,

    /// <summary>Word's Office Open XML, without macros.</summary>
    Docx,

    /// <summary>.tiff, .tif.</summary>
    Tiff,

    /// <summary>An archive that is no document of another kind.</summary>
    Zip,
}
