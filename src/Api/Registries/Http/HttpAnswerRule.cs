using System.Text.Json;
using ServiceDesk.Api.Hosting;
using ServiceDesk.Api.Http;
using ServiceDesk.Api.Messages.Sending;
using ServiceDesk.Domain.Registries;

namespace ServiceDesk.Api.Registries.Http;

/// <summary>How a registry's answer is read: by its status, by a value in it that says the verdict, by values that are compared with what was typed.</summary>
/// <param name="Known">The statuses of an answer about the person.</param>
/// <param name="NotKnown">The statuses by which it says that it has nobody of that national code.</param>
/// <param name="Verdict">Where a value says the verdict, as a JSON pointer (RFC 6901); null where none does.</param>
/// <param name="Matches">The values of <paramref name="Verdict"/> that mean a match.</param>
/// <param name="DoesNotMatch">Those that mean none.</param>
/// <param name="NotKnownValues">Those that mean that nobody of that national code is there. Any other value is no answer.</param>
/// <param name="Compare">Where values stand that are compared with what the person typed, by the keys of the form.</param>
/// <param name="Standing">Where the employment or study status stands; null where it tells none.</param>
internal sealed record HttpAnswerRule(
    StatusSet Known, StatusSet NotKnown, string? Verdict, IReadOnlyList<string> Matches, IReadOnlyList<string> DoesNotMatch, IReadOnlyList<string> NotKnownValues,
    IReadOnlyDictionary<string, string> Compare, string? Standing)
{
    private const int LongestStanding = 200;

    public RegistryAnswer Find(int status, ReadOnlyMemory<byte> body, RegistryQuestion question)
    {
        if (NotKnown.Contains(status))
            return RegistryAnswer.NotKnown;
        if (!Known.Contains(status) || !IsJson(body))
            return RegistryAnswer.Unavailable;
        var said = Verdict is null ? RegistryVerdict.Matches : Said(JsonPointer.FindScalar(body, Verdict));
        if (said != RegistryVerdict.Matches)
            return new RegistryAnswer(said);
        foreach (var (name, pointer) in Compare)
        {
            if (question.Find(name) is { } typed && (JsonPointer.FindScalar(body, pointer) is not { } held || !RegistryComparison.Same(typed, held)))
                return new RegistryAnswer(RegistryVerdict.DoesNotMatch);
        }
        return new RegistryAnswer(RegistryVerdict.Matches, Standing is { } standing && JsonPointer.FindScalar(body, standing) is { Length: <= LongestStanding } text ? text : null);
    }

    internal static HttpAnswerRule Read(SettingsSection? section)
    {
        if (section is null)
            throw new SettingException("An HTTP registry says in Answer how its answers are read.");
        var rule = new HttpAnswerRule(
            StatusSet.Read(section, "Known", "200-299"), StatusSet.Read(section, "NotKnown", "404"),
            section.Text("Verdict"), Values(section, "Matches"), Values(section, "DoesNotMatch"), Values(section, "NotKnownValues"),
            section.Values("Compare"), section.Text("Standing"));
        section.Close();
        if (rule.Verdict is null ? rule.Compare.Count == 0 : rule.Matches.Count == 0)
            throw new SettingException($"{section.Path} names the values that are compared (Compare), or where the verdict stands and which values mean a match (Verdict and Matches).");
        return rule;
    }

    private static IReadOnlyList<string> Values(SettingsSection section, string name) =>
        section.Text(name)?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [];

    private RegistryVerdict Said(string? value) => value switch
    {
        null => RegistryVerdict.Unavailable,
        _ when Matches.Contains(value) => RegistryVerdict.Matches,
        _ when DoesNotMatch.Contains(value) => RegistryVerdict.DoesNotMatch,
        _ when NotKnownValues.Contains(value) => RegistryVerdict.NotKnown,
        _ => RegistryVerdict.Unavailable,
    };

    /// <summary>A page of somebody in between may have the right status.</summary>
    private static bool IsJson(ReadOnlyMemory<byte> body)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
