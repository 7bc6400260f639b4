using ServiceDesk.Domain.Files;
using ServiceDesk.Domain.Requests;

namespace ServiceDesk.Api.Demo;

/// <summary>The files of the demonstration. Its commands have their names where, once they are uploaded, their ids stand.</summary>
internal static class DemoFiles
{
    /// <summary>The names that stand in a command.</summary>
    public static IReadOnlyList<string> In(object body) =>
        body is ICommandWithFiles command ? [.. command.NamedFiles().OfType<string>().Where(IsName)] : [];

    /// <summary>What a file of that name holds.</summary>
    public static byte[] Content(string name) => Path.GetExtension(name) == ".png"
        ? DemoPicture.Png(lines: Math.Min(name.Length, 12))
        : DemoLetter.Pdf("A file of the demonstration");

    /// <summary>The command with ids in the place of the names.</summary>
    public static object WithIds(object body, IReadOnlyDictionary<string, string> ids)
    {
        return body switch
        {
            Submit submit => submit with { BodyFile = IdOf(submit.BodyFile), Attachments = submit.Attachments?.Select(name => ids[name]).ToList() },
            Reply reply => reply with { Attachments = reply.Attachments?.Select(name => ids[name]).ToList() },
            TakeStep step => step with { Fields = step.Fields?.ToDictionary(field => field.Key, field => IdOf(field.Value)) },
            _ => throw new InvalidOperationException($"{body.GetType().Name} takes no file."),
        };

        string? IdOf(string? value) => value is null ? null : ids.GetValueOrDefault(value, value);
    }

    private static bool IsName(string value) => Path.GetExtension(value) is ".pdf" or ".png";
}
