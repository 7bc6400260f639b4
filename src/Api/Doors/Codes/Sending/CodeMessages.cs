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
        var (organisation, language, template) = (context.Organisation(), RequestLanguage.Of(context), TemplateOf(purpose));
        var text = CodeText.Of(organisation.Definition, template, code, (int)challenge.ValidFor.TotalMinutes, language);
        var message = new OutgoingMessage(
            new StreamKey(organisation.Key, challenge.Id), Guid.NewGuid(), MessageChannel.Sms, content.Mobile, text, language.TwoLetterISOLanguageName, Attempt: 1);
        return queue?.TryAdd(new OutgoingCode(content.IsKnown ? message : null, template, challenge.ExpiresAt)) == true;
    }

    private static string TemplateOf(CodePurpose purpose) => purpose switch
    {
        CodePurpose.SignIn => ProductTemplates.LoginCode,
        CodePurpose.Registration => ProductTemplates.RegistrationCode,
        CodePurpose.PasswordReset => ProductTemplates.PasswordCode,
        CodePurpose.MobileChange => ProductTemplates.MobileCode,
        _ => throw new ArgumentOutOfRangeException(nameof(purpose)),
    };
}
