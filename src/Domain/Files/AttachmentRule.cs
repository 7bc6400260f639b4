using ServiceDesk.Domain.Catalogue;
using ServiceDesk.Domain.Values;

namespace ServiceDesk.Domain.Files;

/// <summary>Which files a service takes.</summary>
/// <param name="Formats">What they may be (K-20, F-20); never empty.</param>
/// <param name="LimitBytes">The most bytes of one file; more are refused (F-19, K-50).</param>
/// <param name="AdviceBytes">More than this is taken, with the advice to send less (E-20); null for no advice.</param>
/// <param name="MostPerMessage">The most attachments of a submission or a message; 0 where none are taken. Body and fields count apart.</param>
public sealed record AttachmentRule(ValueList<FileFormat> Formats, long LimitBytes, long? AdviceBytes, int MostPerMessage)
{
    /// <summary>What holds for a field of kind file: what the field itself says, else the service.</summary>
    public AttachmentRule Of(FieldDefinition field) => this with { Formats = field.Formats.Count == 0 ? Formats : field.Formats, LimitBytes = field.LimitBytes ?? LimitBytes };

    /// <summary>Where a definition says nothing: every format, and the 1 MB that F-19 calls the default.</summary>
    public static AttachmentRule Default { get; } = new(FileFormats.All, 1024 * 1024, null, 5);
}
