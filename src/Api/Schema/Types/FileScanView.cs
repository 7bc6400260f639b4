using ServiceDesk.Domain.Files;
using ServiceDesk.Domain.Text;
using ServiceDesk.GraphQL.Annotations;

namespace ServiceDesk.Api.Schema.Types;

/// <summary>What a scanner for viruses said of a file.</summary>
/// <param name="State">What; only a clean file is handed out.</param>
/// <param name="Label">The same in words.</param>
[GraphQLName("FileScanResult"), FieldAccess(FieldAccess.Checked)]
public sealed record FileScanView(FileScan State, Wording Label)
{
    public static FileScanView? Of(FileScan? scan) => scan is { } said ? new FileScanView(said, new Wording(Texts.Of(said, Languages.Persian), Texts.Of(said, Languages.English))) : null;
}
