using ServiceDesk.Api.Http;
using ServiceDesk.Api.Messages;
using ServiceDesk.Api.Messages.Sending;
using ServiceDesk.Api.Tenancy;
using ServiceDesk.Domain.Messages;
using ServiceDesk.EventStore;

namespace ServiceDesk.Api.Doors.Codes.Sending;

/// <summary>Writes the messages that codes go in, in the person's language, and has them sent.</summary>
/// <param name="queue">Those that wait; null where nobody sends messages.</param>
/// <param name="settings">What numbers messages go to.</param>
internal sealed class CodeMessages(CodeQueue? queue, MessageSettings settings)
{
    /// <summary>Whether messages go to this number at all.</summary>
    public bool Reaches(string mobile) => settings.Allows(mobile);

    /// <summary>False when it cannot be sent: nobody sends messages, or too many wait.</summary>
    public bool TrySend(HttpContext context, CodePurpose purpose, CodeChallenge challenge, CodeContent content, string code)
    {
        var template = content.IsKnown ? TemplateOf(purpose) : content.Notice;
        var message = template is null ? null : Write(context, challenge.Id, content.Mobile, template, code, challenge.ValidFor);
        return TryAdd(message, template ?? TemplateOf(purpose), challenge.ExpiresAt);
    }

    /// <summary>Tells something without a code, as that a password was changed; false when it cannot be sent.</summary>
    public bool TryTell(HttpContext context, Guid account, string mobile, string template, DateTimeOffset until) =>
        Reaches(mobile) && TryAdd(Write(context, account, mobile, template, "", TimeSpan.Zero), template, until);

    private bool TryAdd(OutgoingMessage? message, string template, DateTimeOffset until) => queue?.TryAdd(new OutgoingCode(message, template, until)) == true;

    private static OutgoingMessage Write(HttpContext context, Guid about, string mobile, string template, string code, TimeSpan validFor)
    {
        var (organisation, language) = (context.Organisation(), RequestLanguage.Of(context));
        var text = CodeText.Of(organisation.Definition, template, code, (int)validFor.TotalMinutes, language);
        return new OutgoingMessage(new StreamKey(organisation.Key, about), Guid.NewGuid(), MessageChannel.Sms, mobile, text, language.TwoLetterISOLanguageName, Attempt: 1);
    }

    private static string TemplateOf(CodePurpose purpose) => purpose switch
    {
        CodePurpose.SignIn => ProductTemplates.LoginCode,
        CodePurpose.Registration or CodePurpose.TemporaryAccount => ProductTemplates.RegistrationCode,
        CodePurpose.PasswordReset => ProductTemplates.PasswordCode,
        CodePurpose.MobileChange => ProductTemplates.MobileCode,
        _ => throw new ArgumentOutOfRangeException(nameof(purpose)),
    };
}
