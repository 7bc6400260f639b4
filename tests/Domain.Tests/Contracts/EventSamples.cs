using NodaTime;
using ServiceDesk.Domain.Accounts;
using ServiceDesk.Domain.Accounts.Appointments;
using ServiceDesk.Domain.Accounts.Tenure;
using ServiceDesk.Domain.Catalogue;
using ServiceDesk.Domain.Files;
using ServiceDesk.Domain.Messages;
using ServiceDesk.Domain.Registries;
using ServiceDesk.Domain.Requests;
using ServiceDesk.Domain.Values;
using static ServiceDesk.Domain.Tests.Requests.Samples;

namespace ServiceDesk.Domain.Tests.Contracts;

/// <summary>One event of each kind with every member filled; the golden files hold exactly these.</summary>
internal static class EventSamples
{
    private static readonly Instant At = Morning + Duration.FromNanoseconds(123_456_000);

    public static IReadOnlyList<RequestEvent> Requests { get; } =
    [
        new RequestSubmitted(
            Maryam with { OnBehalfOf = "p-other", OnBehalfOfName = "علی «رضایی»", Appointment = new Guid("0198c1d2-0000-7000-8000-00000000000a") }, At, "7K3M-9QTX-0000-000A", "letter", 3, "it", true,
            new Applicant("p-other", "علی «رضایی»", SenderKind.Legal, "+989131111111"), "شرکت عصر ارتباط", "درخواست ایمیل",
            FieldValues.Of(("amount", "1500000"), ("mobile", "+989131111111")), "سلام\n<b>& 'متن'\t📨", "urgent", At + Duration.FromDays(2), "10025",
            new CitedRequest(new Guid("0196a000-0000-7000-8000-000000000001"), "10025", "it", Morning, At, Morning + Duration.FromDays(2)),
            new CorrectedRequest(new Guid("0196a000-0000-7000-8000-000000000002"), "7K3M-9QTX-0000-000B"),
            [
                new RequestFile(RequestFile.Body, "0198c1d2-0000-7000-8000-000000000001", "نامه.pdf", FileFormat.Pdf, 48_213, new string('a', 64)),
                new RequestFile("invoice", "0198c1d2-0000-7000-8000-000000000002", "فاکتور.jpg", FileFormat.Jpeg, 1_048_576, new string('b', 64)),
            ],
            new RequestStep("registered", StepSide.Applicant)),
        new RequestApproved(Approver, At, "156301/843", new LocalDate(2022, 4, 25), "8568348", At + Duration.FromDays(2), new RequestStep("registered", StepSide.Unit)),
        new RequestRejected(Approver, At, ["attachment_missing", "illegible"], Maryam.Id, "عدم ارسال مستندات"),
        new RequestReplied(Expert, At, "انجام شد.", true, Maryam.Id, At + Duration.FromDays(2), ClockChange.Pauses,
            [new RequestFile(RequestFile.Attachment, "0198c1d2-0000-7000-8000-000000000003", "پاسخ.docx", FileFormat.Docx, 9_001, new string('c', 64))]),
        new RequestNoteAdded(Expert, At, "هماهنگ شود", Maryam.Id),
        new RequestAssigned(Head, At, new PersonReference("p-ali", "علی"), new PersonReference("p-sara", "سارا")),
        new RequestReferred(Expert, At, "it", "finance", "مربوط به مالی است", Maryam.Id),
        new RequestEscalated(Maryam, At, "it", "head", Morning, At, Morning + Duration.FromDays(2), Maryam.Id, "پاسخی نیامد"),
        new RequestWithdrawn(Maryam, At, Maryam.Id, "حل شد"),
        new RequestClosed(Expert, At, Maryam.Id, "تکراری"),
        new RequestReopened(Maryam, At, "حل نشده است", Maryam.Id, At + Duration.FromDays(2), new RequestStep("charging", StepSide.Unit)),
        new RequestOverdue(Actor.Product, At, Morning),
        new RequestDeadlineMoved(Actor.Product, At, At + Duration.FromDays(1), At + Duration.FromDays(2), [new ChangedDay(new LocalDate(2022, 4, 24), "آلودگی هوا", "Air pollution"), new ChangedDay(new LocalDate(2022, 4, 25))]),
        new RequestMessageQueued(
            Actor.Product, At, Guid.Parse("00000000-0000-4000-8000-000000000001"), "answered", MessageChannel.Sms, "+989131111111", "به درخواست شما پاسخ داده شد.", "fa", Maryam.Id,
            Guid.Parse("00000000-0000-4000-8000-000000000002"), "پاسخ درخواست شما"),
        new RequestMessageAccepted(Actor.Product, At, Guid.Parse("00000000-0000-4000-8000-000000000001"), "77120", true),
        new RequestMessageDelivered(Actor.Product, At, Guid.Parse("00000000-0000-4000-8000-000000000001")),
        new RequestMessageFailed(Actor.Product, At, Guid.Parse("00000000-0000-4000-8000-000000000001"), MessageFailure.Refused, "400", true),
        new RequestStepTaken(
            Maryam, At, "issueInvoice", new RequestStep("registered", StepSide.Applicant), new RequestStep("awaitingInvoice", StepSide.Party, "contractor"), "it", "finance",
            FieldValues.Of(("invoiceNumber", "12")), Maryam.Id, "مبلغ را اعلام کردم.", At + Duration.FromDays(2),
            [new RequestFile("invoicePicture", "0198c1d2-0000-7000-8000-000000000004", "فاکتور.png", FileFormat.Png, 7_001, new string('d', 64))]),
    ];

    public static IReadOnlyList<OrganisationEvent> Catalogue { get; } =
    [
        new OrganisationDefined(
            Actor.Product, At, "kerman", 2,
            "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef", "{\"key\":\"kerman\"}"),
    ];

    private static readonly Actor Owner = new("0198c1d2-0000-7000-8000-00000000000a", "رضا محمدی", Role.Applicant);

    private static readonly Guid Post = new("0198c1d2-0000-7000-8000-00000000000b");
    private static readonly Guid Deputy = new("0198c1d2-0000-7000-8000-00000000000c");
    private static readonly Actor Administrator = new("p-administrator", "رویا نادری", Role.Administrator, Appointment: new Guid("0198c1d2-0000-7000-8000-00000000000e"));

    /// <summary>In the order of a life: each comes after those before it.</summary>
    public static IReadOnlyList<AccountEvent> Tenure { get; } =
    [
        new AccountIdentityChecked(Owner, At, Owner.Id, "national", [RegistryKind.Civil, RegistryKind.Hr], "personnel", "شاغل"),
        new AccountOwnMobileVerified(Owner, At, Owner.Id, "+989131111111"),
        new AccountTemporaryGranted(Owner, At, Owner.Id, At + Duration.FromDays(30), "Reza", "Mohammadi", "reza@example.com", "fa"),
        new AccountExpiryReminded(Actor.Product, At, Owner.Id, 7),
        new AccountStandingSynchronised(Owner, At, Owner.Id, "بازنشسته"),
        new AccountPermanentRequested(Owner, At, Owner.Id, PermanentWay.ChosenName, "r.mohammadi", "r.mohammadi@ikiu.ac.ir"),
        new AccountPermanentRefused(Expert, At, Owner.Id, At + Duration.FromDays(31), "نام دیگری برگزینید."),
        new AccountExpired(Actor.Product, At, Owner.Id),
        new AccountPermanentGranted(Expert, At, Owner.Id, "r.mohammadi", "r.mohammadi@ikiu.ac.ir"),
    ];

    /// <summary>What comes before such an event after the opening; null where nothing has to.</summary>
    public static IReadOnlyList<AccountEvent>? BeforeInTenure(AccountEvent @event) => @event switch
    {
        AccountIdentityChecked => [],
        AccountOwnMobileVerified => [Tenure[0]],
        AccountTemporaryGranted => [.. Tenure.Take(2)],
        AccountExpiryReminded or AccountStandingSynchronised or AccountPermanentRequested or AccountExpired => [.. Tenure.Take(3)],
        AccountPermanentRefused or AccountPermanentGranted => [.. Tenure.Take(3), Tenure[5]],
        _ => null,
    };

    public static IReadOnlyList<AccountEvent> Accounts { get; } =
    [
        new AccountOpened(Owner, At, Owner.Id, "mobile", IdentityKind.Mobile, "+989131111111", "رضا محمدی", "+989131111111", "رضا", "محمدی", "member"),
        new AccountIdentityAdded(Owner, At, Owner.Id, "national", IdentityKind.NationalCode, "0013542419"),
        new AccountProfileChanged(Owner, At, Owner.Id, "رضا محمدیان", "رضا", "محمدیان", "member"),
        new AccountMobileChanged(Owner, At, Owner.Id, "+989132222222", "+989131111111"),
        new AccountPasswordSet(Owner, At, Owner.Id, PasswordOccasion.Registration),
        new AppointmentGranted(Administrator, At, Owner.Id, Post, Role.Head, At, "it", At + Duration.FromDays(30), "staff", "جایگزین آقای کریمی"),
        new AppointmentEnded(Administrator, At, Owner.Id, Post, "بازنشستگی"),
        new DeputyNamed(Owner, At, Owner.Id, Deputy, Post, new PersonReference("0198c1d2-0000-7000-8000-00000000000d", "سارا"), At, At + Duration.FromDays(7), "مرخصی"),
        new DeputyEnded(Owner, At, Owner.Id, Deputy, "بازگشت زودتر"),
        new SecondFactorSet(Owner, At, Owner.Id),
        new SecondFactorReset(Administrator, At, Owner.Id, "گم شدن گوشی؛ حضوری احراز شد"),
        new RecoveryCodeUsed(Owner, At, Owner.Id, 9),
        .. Tenure,
    ];

    public static object Of(Type type) => Requests.Concat<object>(Catalogue).Concat(Accounts).Single(sample => sample.GetType() == type);
}
