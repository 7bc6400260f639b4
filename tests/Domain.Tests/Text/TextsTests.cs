using System.Globalization;
using System.Reflection;
using System.Resources;
using NodaTime;
using ServiceDesk.Domain.Accounts;
using ServiceDesk.Domain.Accounts.Tenure;
using ServiceDesk.Domain.Catalogue;
using ServiceDesk.Domain.Decisions;
using ServiceDesk.Domain.Doors;
using ServiceDesk.Domain.Files;
using ServiceDesk.Domain.Messages;
using ServiceDesk.Domain.Registries;
using ServiceDesk.Domain.Requests;
using ServiceDesk.Domain.Text;
using ServiceDesk.Domain.Time;
using ServiceDesk.Domain.Values;

namespace ServiceDesk.Domain.Tests.Text;

/// <summary>Every code has words in both languages, and the same placeholders in both.</summary>
[Seed("I-38")]
public sealed class TextsTests
{
    public static TheoryData<string> Keys =>
    [
        .. Constants(typeof(RejectionCodes)).Select(code => $"rejection.{code}"),
        .. Constants(typeof(FieldErrorCodes)).Select(code => $"field.{code}"),
        .. Names<Role>("role"),
        .. Names<RequestStatus>("status"),
        .. Names<RequestAct>("act"),
        .. Names<SenderKind>("sender"),
        "explanation.approved",
        "explanation.rejected",
        "citation.silence",
        .. Names<FileFormat>("fileFormat"),
        .. Names<FileScan>("fileScan"),
        .. Names<ClockStatus>("clock"),
        .. Names<CalendarDayKind>("day"),
        .. Names<WorkingUnit>("span"),
        .. Names<WorkingUnit>("unit"),
        "duration",
        "fileAdvice",
        .. RequestChanges.Fields.Select(changed => $"change.{changed}"),
        .. Names<MessageFailure>("failure"),
        .. Names<DoorKind>("door"),
        "door.enter",
        "door.send",
        "door.code",
        $"door.{Invite.Door}",
        .. ProductTemplates.All.SelectMany<ProductTemplate, string>(template => [$"message.{template.Key}", $"template.{template.Key}"]),
        $"answer.{YesNo.Yes}",
        $"answer.{YesNo.No}",
        "role.onBehalfOf",
        .. RequestEventContracts.All.Select(contract => $"event.{contract.Name}"),
        .. AccountEventContracts.All.Select(contract => $"event.{contract.Name}"),
        .. Names<IdentityKind>("identity"),
        .. Names<RegistryKind>("registry"),
        .. TenureWords.Keys.Select(key => $"tenure.{key}"),
        "registration.title",
        "registration.codeSent",
        "registration.done",
    ];

    [Theory]
    [MemberData(nameof(Keys))]
    public void Every_code_has_words_in_both_languages(string key)
    {
        Assert.False(string.IsNullOrWhiteSpace(Texts.Find(key, Languages.English)), key);
        Assert.Matches("[\u0600-\u06FF]", Texts.Find(key, Languages.Persian));
    }

    [Fact]
    public void Both_languages_have_the_same_texts_with_the_same_placeholders()
    {
        var english = All(CultureInfo.InvariantCulture);
        var persian = All(Languages.Persian);

        Assert.Equal(english.Keys.Order(), persian.Keys.Order());
        Assert.All(english.Keys, key => Assert.Equal(Placeholders(english[key]), Placeholders(persian[key])));
    }

    [Fact]
    public void No_text_is_without_a_code()
    {
        var codes = Keys.Select<object[], string>(row => (string)row[0]).ToList();

        Assert.All(
            All(CultureInfo.InvariantCulture).Keys,
            key => Assert.True(codes.Exists(code => key == code || key.StartsWith($"{code}.", StringComparison.Ordinal)), key));
    }

    [Fact]
    public void A_rejection_names_the_status_in_words_and_the_time_in_the_zone()
    {
        var late = Rejection.Conflict(RejectionCodes.NotYetDue, ("due", "2022-04-25T05:30:00Z"));
        var tehran = DateTimeZoneProviders.Tzdb["Asia/Tehran"];

        Assert.Equal("مهلت پاسخ واحد تا 1401/02/05 10:00:00 باقی است.", Texts.Of(late, Languages.Persian, tehran));
        Assert.Equal("The unit still has time to reply, until 2022-04-25 10:00:00.", Texts.Of(late, Languages.English, tehran));
        Assert.Equal(
            "درخواست باز نیست؛ وضعیت آن رد شده است.",
            Texts.Of(Rejection.Conflict(RejectionCodes.RequestNotOpen, ("status", "rejected")), Languages.Persian));
    }

    [Fact]
    [Seed("F-18")]
    public void A_field_error_names_the_limit() => Assert.Equal(
        "At most 200 characters are allowed; these are 203.",
        Texts.Of(new FieldError("subject", FieldErrorCodes.TooLong, FieldValues.Of(("limit", "200"), ("length", "203"))), Languages.English));

    [Fact]
    public void What_a_person_wrote_is_never_taken_for_a_placeholder() => Assert.Equal(
        "«{role}» (applicant) wrote a message.",
        Texts.Format("event.request_replied.applicant", Languages.English, FieldValues.Of(("name", "{role}"), ("role", "applicant"))));

    [Fact]
    public void A_code_without_words_is_an_error_of_ours() => Assert.Throws<MissingManifestResourceException>(
        () => Texts.Format("rejection.nothing", Languages.English, FieldValues.Empty));

    private static IEnumerable<string> Constants(Type type) =>
        type.GetFields(BindingFlags.Public | BindingFlags.Static).Where(field => field.IsLiteral).Select(field => (string)field.GetRawConstantValue()!);

    private static IEnumerable<string> Names<T>(string prefix)
        where T : struct, Enum =>
        Enum.GetNames<T>().Select(name => $"{prefix}.{System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(name)}");

    private static Dictionary<string, string> All(CultureInfo culture) =>
        new ResourceManager("ServiceDesk.Domain.Text.Texts", typeof(Texts).Assembly)
            .GetResourceSet(culture, createIfNotExists: true, tryParents: false)!
            .Cast<System.Collections.DictionaryEntry>()
            .ToDictionary(entry => (string)entry.Key, entry => (string)entry.Value!);

    private static IEnumerable<string> Placeholders(string text) =>
        System.Text.RegularExpressions.Regex.Matches(text, "[{]([a-zA-Z]+)[}]").Select(match => match.Value).Distinct().Order();
}
