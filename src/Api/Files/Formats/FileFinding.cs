using ServiceDesk.Api.Problems;
using ServiceDesk.Domain.Files;

namespace ServiceDesk.Api.Files.Formats;

/// <summary>What a content was found to be.</summary>
/// <param name="Format">The format; null when none of those that are known, or when it is not known which.</param>
/// <param name="Refusal">Why it is not taken, a code out of <see cref="ProblemCodes"/>; null when it is.</param>
internal readonly record struct FileFinding(FileFormat? Format, string? Refusal)
{
    public static FileFinding Unknown { get; } = new(null, ProblemCodes.UnknownFileFormat);

    public static FileFinding Good(FileFormat format) => new(format, null);

    /// <summary>It begins like the format but is cut off, damaged, or something else besides.</summary>
    public static FileFinding Broken(FileFormat format) => new(format, ProblemCodes.BrokenFile);

    public static FileFinding Refused(FileFormat format, string code) => new(format, code);
}
