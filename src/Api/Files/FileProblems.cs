using System.Globalization;
using ServiceDesk.Api.Files.Formats;
using ServiceDesk.Api.Problems;
using ServiceDesk.Domain.Files;
using ServiceDesk.Domain.Values;

namespace ServiceDesk.Api.Files;

/// <summary>Why a file is not taken, or not given.</summary>
internal static class FileProblems
{
    public static Problem Empty { get; } = new(StatusCodes.Status400BadRequest, ProblemCodes.EmptyFile);

    public static Problem NotRaw { get; } = new(StatusCodes.Status415UnsupportedMediaType, ProblemCodes.FileNotRaw);

    /// <summary>An upload that took longer than it would have been kept.</summary>
    public static Problem TooSlow { get; } = new(StatusCodes.Status408RequestTimeout, ProblemCodes.UploadTooSlow);

    public static Problem NotFound { get; } = new(StatusCodes.Status404NotFound, ProblemCodes.FileNotFound);

    /// <param name="limit">In bytes.</param>
    /// <param name="size">In bytes; null where it is not known, because nobody reads on to the end.</param>
    public static Problem TooLarge(long limit, long? size) => new(
        StatusCodes.Status413PayloadTooLarge, ProblemCodes.FileTooLarge, [], FieldValues.Of(FileSize.Exceeded(limit, size)));

    public static Problem TooMany(FileSettings settings) => new(StatusCodes.Status429TooManyRequests, ProblemCodes.TooManyUploads, [], FieldValues.Of(
        ("most", settings.MostUnused.ToString(CultureInfo.InvariantCulture)),
        ("mostBytes", settings.MostUnusedBytes.ToString(CultureInfo.InvariantCulture))));

    /// <summary>Why a file is withheld of which a scanner said so; null when it is not.</summary>
    public static Problem? Of(FileScan? scan) => scan switch
    {
        FileScan.Waiting => new(StatusCodes.Status409Conflict, ProblemCodes.FileNotScanned),
        FileScan.Quarantined => new(StatusCodes.Status403Forbidden, ProblemCodes.FileQuarantined),
        _ => null,
    };

    /// <summary>What is wrong with what was found; null when nothing is.</summary>
    public static Problem? Of(FileFinding finding, AttachmentRule? rule) => finding switch
    {
        { Refusal: ProblemCodes.UnknownFileFormat } => Refused(ProblemCodes.UnknownFileFormat, ("allowed", FileFormats.Names(rule?.Formats ?? FileFormats.All))),
        { Refusal: { } refusal, Format: { } format } => Refused(refusal, ("format", format.Name())),
        { Format: { } format } when rule?.Formats.Contains(format) == false =>
            Refused(ProblemCodes.WrongFormat, ("format", format.Name()), ("allowed", FileFormats.Names(rule.Formats))),
        _ => null,
    };

    private static Problem Refused(string code, params ReadOnlySpan<(string Name, string Value)> parameters) =>
        new(StatusCodes.Status400BadRequest, code, [], FieldValues.Of(parameters));
}
