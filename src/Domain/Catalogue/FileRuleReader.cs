using ServiceDesk.Domain.Files;

namespace ServiceDesk.Domain.Catalogue;

/// <summary>Reads what a definition file says about files.</summary>
internal static class FileRuleReader
{
    /// <summary>A definition may promise no more than any installation can keep; each has a setting of its own below it.</summary>
    private const long LargestFile = 1024 * 1024 * 1024;

    public static AttachmentRule Read(ObjectReader files)
    {
        var standard = AttachmentRule.Default;
        var formats = files.Choices<FileFormat>("formats");
        var rule = new AttachmentRule(
            formats.Count == 0 ? standard.Formats : formats,
            LimitBytes(files) ?? standard.LimitBytes,
            files.OptionalNumber("adviceBytes", 1, LargestFile),
            (int)files.Number("mostPerMessage", 0, 20, standard.MostPerMessage));
        if (rule.AdviceBytes > rule.LimitBytes)
        {
            files.Errors.Add(files.At("adviceBytes"), "Nothing larger than the limit is ever taken.", "at most limitBytes");
        }

        return rule;
    }

    public static long? LimitBytes(ObjectReader owner) => owner.OptionalNumber("limitBytes", 1, LargestFile);
}
