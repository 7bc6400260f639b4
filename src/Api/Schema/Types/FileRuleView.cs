using ServiceDesk.Domain.Catalogue;
using ServiceDesk.Domain.Files;
using ServiceDesk.Domain.Text;
using ServiceDesk.GraphQL.Annotations;

namespace ServiceDesk.Api.Schema.Types;

/// <summary>Which files are taken; what they are is found by their content, not by their names.</summary>
/// <param name="Formats">What a file may be (K-20, F-20).</param>
/// <param name="LimitBytes">The most bytes of one file; more are refused (F-19, K-50).</param>
/// <param name="Limit">The same as people read it.</param>
/// <param name="AdviceBytes">More than this is taken, but less is advised (E-20); null for no advice.</param>
/// <param name="Advice">The same as people read it.</param>
/// <param name="Most">The most files at once; 0 where none are taken.</param>
[GraphQLName("FileRule"), FieldAccess(FieldAccess.Anonymous)]
public sealed record FileRuleView(IReadOnlyList<FileFormat> Formats, long LimitBytes, Wording Limit, long? AdviceBytes, Wording? Advice, int Most)
{
    /// <summary>Of the attachments of a submission or a message.</summary>
    public static FileRuleView Of(AttachmentRule rule) =>
        new(rule.Formats, rule.LimitBytes, InWords(rule.LimitBytes), rule.AdviceBytes, rule.AdviceBytes is { } advice ? InWords(advice) : null, rule.MostPerMessage);

    /// <summary>Of a field that takes one file, by its own rule or else by the service's.</summary>
    public static FileRuleView Of(FieldDefinition field, AttachmentRule rule) => Of(rule with
    {
        Formats = field.Formats.Count > 0 ? field.Formats : rule.Formats,
        LimitBytes = field.LimitBytes ?? rule.LimitBytes,
        MostPerMessage = 1,
    });

    private static Wording InWords(long bytes) => new(FileSize.InWords(bytes, Languages.Persian), FileSize.InWords(bytes, Languages.English));
}
