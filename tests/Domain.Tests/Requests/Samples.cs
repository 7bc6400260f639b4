using NodaTime;
using ServiceDesk.Domain.Catalogue;
using ServiceDesk.Domain.Files;
using ServiceDesk.Domain.Requests;
using ServiceDesk.Domain.Tests.Catalogue;
using ServiceDesk.Domain.Time;

namespace ServiceDesk.Domain.Tests.Requests;

/// <summary>The people, organisations and moments that the tests speak of.</summary>
internal static class Samples
{
    /// <summary>Saturday 1401/02/03, 10:00 in Tehran.</summary>
    public static readonly Instant Morning = Instant.FromUtc(2022, 4, 23, 5, 30);

    public static readonly Actor Maryam = new("p-maryam", "مریم احمدی", Role.Applicant);
    public static readonly Actor Approver = new("p-approver", "زهرا کریمی", Role.Approver);
    public static readonly Actor Expert = new("p-expert", "محمدعلی نوروزی فر", Role.Expert, "it");
    public static readonly Actor Head = new("p-head", "حسین رضایی", Role.Head, "head");

    /// <summary>No approval, two working days, escalation to the head.</summary>
    public static readonly OrganisationDefinition Kerman = WithoutHolidays(Organisations.Read("kerman"));

    /// <summary>Approval with a letter number; nothing promised.</summary>
    public static readonly OrganisationDefinition Kashan = WithoutHolidays(Organisations.Read("kaums"));

    public static Submit Correspondence { get; } = new(
        "correspondence", "it", null, null, "تست سیستم مکاتبات", "سلام\nتست سیستم مکاتبات", "urgent");

    /// <summary>Maryam's letter, uploaded (K-16).</summary>
    public static UploadedFile LetterFile { get; } = new("0198c1d2-0000-7000-8000-000000000001", "نامه.pdf", FileFormat.Pdf, 48_213, new string('a', 64));

    public static Submit Letter { get; } = new("letter", "it", "شرکت عصر ارتباط", "legal", "درخواست ایمیل", BodyFile: LetterFile.Id);

    public static Approve Approval { get; } = new("156301/843", "2022-04-23", "8568348");

    /// <summary>Kerman's calendar once these dates have been closed.</summary>
    public static WorkingCalendar Closed(params LocalDate[] dates) => new(
        Kerman.Calendar.Zone, Kerman.Calendar.Week, [.. dates.Select(date => new Closure(date, "آلودگی هوا", "Air pollution"))], Kerman.Calendar.Holidays);

    /// <summary>The morning of these tests is 21 Ramadan; what they are about is not the calendar.</summary>
    private static OrganisationDefinition WithoutHolidays(OrganisationDefinition organisation) =>
        organisation with { Calendar = new WorkingCalendar(organisation.Calendar.Zone, organisation.Calendar.Week, organisation.Calendar.Closures) };
}
