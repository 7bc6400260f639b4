using NodaTime;
using ServiceDesk.Domain.Catalogue;
using ServiceDesk.Domain.Messages;
using ServiceDesk.Domain.Requests;
using ServiceDesk.Domain.Values;

namespace ServiceDesk.Bench;

/// <summary>Real requests of a real organisation, as its guide's pictures show them.</summary>
internal static class Submissions
{
    public static readonly Instant Start = Instant.FromUtc(2026, 1, 3, 6, 0);

    private const string Body =
        "با سلام و احترام، به استحضار می‌رساند اینجانب در تاریخ ۱۴۰۴/۱۰/۱۲ مدارک لازم برای تمدید پروانه اشتغال را تحویل داده‌ام؛ خواهشمند است دستور فرمایید نتیجه را اعلام کنند.";

    public static OrganisationDefinition Kerman { get; } = Read("kerman");

    public static Person Applicant { get; } = new("p-maryam", "مریم احمدی", "+989131111111", []);

    /// <summary>The event of a submission, decided by the domain.</summary>
    public static RequestSubmitted Submitted(long number, Instant now, Person? applicant = null) => (RequestSubmitted)Decide(Context(number, now, applicant ?? Applicant))[0];

    /// <summary>The events of a submission with the message that tells of it.</summary>
    public static ValueList<RequestEvent> Told(long number, Instant now)
    {
        var context = Context(number, now, Applicant) with { MessageId = Guid.CreateVersion7() };
        return TurnMessage.With(null, Decide(context), context);
    }

    private static ValueList<RequestEvent> Decide(DecisionContext context) => Submit.Decide(
        new Submit("correspondence", "practice-licence", null, "natural", "درخواست تمدید پروانه اشتغال به کار مهندسی", Body, "urgent"), null, context).Events;

    private static DecisionContext Context(long number, Instant now, Person applicant) =>
        new(now, new Actor(applicant.Id, applicant.Name, Role.Applicant), Kerman, 1, $"{number}", applicant.Mobile);

    private static OrganisationDefinition Read(string key)
    {
        var file = File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "organisations", $"{key}.json"));
        return OrganisationDefinitionReader.Read(key, file).Definition
            ?? throw new InvalidOperationException($"{key}.json does not read.");
    }
}
