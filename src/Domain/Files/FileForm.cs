using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using ServiceDesk.Domain.Catalogue;
using ServiceDesk.Domain.Decisions;
using ServiceDesk.Domain.Requests;
using ServiceDesk.Domain.Values;

namespace ServiceDesk.Domain.Files;

/// <summary>Reads the files that a command names against what was uploaded and what the service takes; what is wrong goes into the shape check.</summary>
/// <param name="check">Takes the errors.</param>
/// <param name="rule">The service's rule.</param>
/// <param name="uploaded">The files that the command names and its sender uploaded, by id.</param>
/// <param name="state">The request; null before its submission.</param>
internal sealed class FileForm(ShapeCheck check, AttachmentRule rule, IReadOnlyDictionary<string, UploadedFile> uploaded, RequestState? state)
{
    private readonly List<(string Field, RequestFile File)> named = [];

    /// <summary>What was read, in the order of reading; null when there is nothing.</summary>
    public ValueList<RequestFile>? Files => named.Count == 0 ? null : named.Select(file => file.File).ToValueList();

    /// <summary>The letter as a file (K-16, F-24).</summary>
    public void Body(string? id, BodyRule body)
    {
        if (string.IsNullOrWhiteSpace(id))
        {
            if (body == BodyRule.File)
            {
                check.Add("bodyFile", FieldErrorCodes.Required);
            }
        }
        else if (body == BodyRule.File)
        {
            Read("bodyFile", RequestFile.Body, id, rule);
        }
        else
        {
            check.Add("bodyFile", FieldErrorCodes.NotAsked);
        }
    }

    /// <summary>Files added to a letter or message (K-17, E-19).</summary>
    public void Attachments(IReadOnlyList<string>? ids)
    {
        if (ids?.Count > rule.MostPerMessage)
        {
            check.Add("attachments", FieldErrorCodes.TooManyFiles, ("most", Written(rule.MostPerMessage)));
            return;
        }

        for (var index = 0; index < ids?.Count; index++)
        {
            Read($"attachments[{index}]", RequestFile.Attachment, ids[index], rule);
        }
    }

    /// <summary>The file of a field; the id that the field holds, null when something is wrong with it.</summary>
    public string? Field(string name, FieldDefinition field, string id) => Read(name, field.Key, id, rule.Of(field));

    /// <summary>Whether a file is part of the request already. Asked when the command is known to repeat nothing.</summary>
    public bool UsesAgain([NotNullWhen(true)] out Rejection? rejection)
    {
        foreach (var (field, file) in named.Where(file => state?.File(file.File.Id) is not null))
        {
            check.Add(field, FieldErrorCodes.FileAlreadyUsed);
        }

        return check.Fails(out rejection);
    }

    private string? Read(string field, string use, string id, AttachmentRule allowed)
    {
        if (!Guid.TryParseExact(id, "D", out var key) || uploaded.GetValueOrDefault(key.ToString()) is not { } file)
        {
            check.Add(field, FieldErrorCodes.UnknownFile);
        }
        else if (file.Used && state?.File(file.Id) is null)
        {
            check.Add(field, FieldErrorCodes.FileAlreadyUsed);
        }
        else if (named.Exists(other => other.File.Id == file.Id))
        {
            check.Add(field, FieldErrorCodes.Repeated);
        }
        else if (file.Scan == FileScan.Quarantined)
        {
            check.Add(field, FieldErrorCodes.FileQuarantined);
        }
        else if (!allowed.Formats.Contains(file.Format))
        {
            check.Add(field, FieldErrorCodes.WrongFormat, ("format", file.Format.Name()), ("allowed", FileFormats.Names(allowed.Formats)));
        }
        else if (file.Size > allowed.LimitBytes)
        {
            check.Add(field, FieldErrorCodes.FileTooLarge, FileSize.Exceeded(allowed.LimitBytes, file.Size));
        }
        else
        {
            named.Add((field, RequestFile.Of(use, file)));
            return file.Id;
        }

        return null;
    }

    private static string Written(long number) => number.ToString(CultureInfo.InvariantCulture);
}
