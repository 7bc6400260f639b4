using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using ServiceDesk.Api.Tenancy;
using ServiceDesk.Domain.Catalogue;

namespace ServiceDesk.Api.CommandLine;

/// <summary>What the import command prints.</summary>
internal static class ImportReport
{
    private static readonly JsonSerializerOptions Indented = new(JsonSerializerDefaults.Web) { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>For programs: the errors, or an entry for every organisation.</summary>
    public static string Json(IReadOnlyList<DefinitionError> errors, IReadOnlyList<ImportPreview> organisations) =>
        JsonSerializer.Serialize(new { errors, organisations }, Indented);

    /// <summary>What a check says of a file that is right; without a database nothing can be said of what would change.</summary>
    public static string Checked(DefinitionFile file, ImportPreview? preview)
    {
        var right = $"{file.Definition.Key}: {file.Name} is right";
        return preview switch
        {
            null => right + Environment.NewLine,
            { Before: null } => $"{right}; it would be a new organisation{Environment.NewLine}",
            _ when preview.After == preview.Before => $"{right}; nothing would change{Environment.NewLine}",
            _ => $"{right}; it would be version {preview.After}{Environment.NewLine}{Changes(preview)}",
        };
    }

    /// <summary>What becomes of an organisation, below the line that names it.</summary>
    public static string Changes(ImportPreview preview)
    {
        if (preview.Before is not { } before || preview.After == before)
            return "";
        var text = new StringBuilder();
        foreach (var change in preview.Changes)
            text.AppendLine($"  {change}");
        if (preview.Changes.Count == 0)
            text.AppendLine("  Only remarks differ; all settings mean the same.");
        text.AppendLine($"  Requests stay pinned to the version that they were submitted under. The calendar counts for all: {preview.MovedClocks} of {preview.RunningClocks} running clocks move.");
        foreach (var warning in preview.Warnings)
            text.AppendLine($"  Warning: {warning.Path} goes although {warning.OpenRequests} open requests are with it; they go on by their own version.");
        return text.ToString();
    }
}
