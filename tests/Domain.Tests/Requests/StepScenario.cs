using NodaTime;
using ServiceDesk.Domain.Catalogue;
using ServiceDesk.Domain.Files;
using ServiceDesk.Domain.Requests;
using ServiceDesk.Domain.Tests.Catalogue;
using ServiceDesk.Domain.Time;
using static ServiceDesk.Domain.Tests.Requests.Samples;

namespace ServiceDesk.Domain.Tests.Requests;

/// <summary>The SMS-panel charge of the first guide, at each of its states (I-23…I-34).</summary>
internal static class StepScenario
{
    public static readonly OrganisationDefinition Iums = WithoutHolidays(Organisations.Read("iums"));

    public static readonly Actor Representative = new("p-rep", "سعید ستاری", Role.Representative, "contractor");

    /// <summary>72 working hours are nine days of eight hours; with two weekends between them twelve days and a bit are enough.</summary>
    public static readonly Duration SeventyTwoWorkingHours = Duration.FromDays(13);

    public static readonly UploadedFile Invoice = new("0198c1d2-0000-7000-8000-00000000000a", "فاکتور.png", FileFormat.Png, 7_001, new string('a', 64));

    public static readonly UploadedFile Payment = new("0198c1d2-0000-7000-8000-00000000000b", "پرداخت.jpg", FileFormat.Jpeg, 9_001, new string('b', 64));

    public static readonly UploadedFile Scan = new("0198c1d2-0000-7000-8000-00000000000c", "نامه.pdf", FileFormat.Pdf, 9_001, new string('c', 64));

    public static readonly Dictionary<string, string?> Pictures = new() { ["invoicePicture"] = Invoice.Id, ["paymentPicture"] = Payment.Id };

    public static readonly Dictionary<string, string?> Charged = new() { ["chargedAmount"] = "۱٬۵۰۰٬۰۰۰" };

    public static Submit Charge { get; } = new(
        "sms-panel-charge", null, null, null, "شارژ پنل پیامکی", "برای اطلاع‌رسانی", null,
        new Dictionary<string, string?> { ["organisationalUnit"] = "it", ["contactNumber"] = "021", ["mobile"] = "09131111111", ["amount"] = "1500000" });

    public static Scenario Registered() => new Scenario(Iums).Uploaded(Invoice, Payment, Scan).Given(Charge, Maryam);

    public static Scenario AwaitingInvoice() => Registered().Given(new TakeStep("issueInvoice"), Maryam);

    public static Scenario Referred() => AwaitingInvoice().Later(SeventyTwoWorkingHours).Given(new TakeStep("invoiceNotIssued"), Maryam);

    public static Scenario Returned() => Referred().Given(new TakeStep("returnToApplicant", "شرکت فاکتور را صادر می‌کند."), Expert);

    public static Scenario AwaitingPayment() => AwaitingInvoice().Given(new TakeStep("invoiceIssued"), Maryam);

    public static Scenario Charging() => AwaitingPayment().Given(new TakeStep("sendPictures", null, Pictures), Maryam);

    public static Scenario Ended() => Charging().Given(new TakeStep("charge", null, Charged), Expert);

    private static OrganisationDefinition WithoutHolidays(OrganisationDefinition organisation) =>
        organisation with { Calendar = new WorkingCalendar(organisation.Calendar.Zone, organisation.Calendar.Week, organisation.Calendar.Closures) };
}
