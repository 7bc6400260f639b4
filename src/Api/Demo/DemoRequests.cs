using NodaTime;
using ServiceDesk.Domain.Requests;

namespace ServiceDesk.Api.Demo;

/// <summary>The demonstration requests: one for every picture that somebody who tries the product wants to see.</summary>
internal static class DemoRequests
{
    public static IReadOnlyList<DemoRequest> All { get; } =
    [
        .. Kashan(),
        .. Kerman(),
        .. Iran(),
        .. Qazvin(),
        .. Faragostar(),
    ];

    private static IEnumerable<DemoRequest> Kashan()
    {
        var (approver, expert) = (DemoPeople.Of("kaums", "karimi"), DemoPeople.Of("kaums", "ahmadi"));
        yield return new("awaiting-approval", "kaums", [Letter("education", "درخواست گواهی اشتغال به تحصیل", Duration.FromHours(3))]);
        yield return new("approved", "kaums",
        [
            Letter("it", "درخواست دسترسی به سامانه آموزش مجازی", Duration.FromDays(2)),
            Approval("156301/951", "8720412", Duration.FromDays(1)),
        ]);
        yield return new("rejected", "kaums",
        [
            Letter("research", "درخواست همکاری پژوهشی", Duration.FromDays(4)),
            new(approver, RequestAct.Reject, new Reject(["receiver_title_missing", "attachment_missing"], "لطفاً طرح پیشنهادی را هم پیوست کنید."), Duration.FromDays(3)),
        ]);
        yield return new("corrected", "kaums",
        [
            Letter("research", "درخواست همکاری پژوهشی", Duration.FromDays(2), "با سلام، عنوان گیرنده در نامه آمد و طرح پیشنهادی پیوست شد."),
            Approval("156301/956", "8720659", Duration.FromDays(1)),
        ])
        {
            Corrects = "rejected",
        };
        yield return new("answered", "kaums",
        [
            Letter("it", "تغییر شماره همراه ثبت‌شده در سامانه", Duration.FromDays(6)),
            Approval("156301/843", "8568348", Duration.FromDays(5)),
            new(expert, RequestAct.Reply, new Reply("شماره همراه شما در سامانه اصلاح شد.", true, ["تاییدیه.pdf"]), Duration.FromDays(4)),
        ]);
        yield return new("withdrawn", "kaums",
        [
            Letter("education", "درخواست انتقال نمرات", Duration.FromDays(5)),
            new(DemoPeople.Sara, RequestAct.Withdraw, new Withdraw("نمرات در کارنامه ثبت شده بود."), Duration.FromDays(5) - Duration.FromHours(2)),
        ]);
    }

    private static IEnumerable<DemoRequest> Kerman()
    {
        var (it, finance, head) = (DemoPeople.Of("kerman", "ahmadi"), DemoPeople.Of("kerman", "moradi"), DemoPeople.Of("kerman", "kazemi"));
        // Two weeks always hold more than two working days, even those of Nowruz: its applicant may take it to the head (E-37).
        yield return new("overdue", "kerman",
        [
            Question("practice-licence", "تمدید پروانه اشتغال", "urgent", "با سلام، مدارک تمدید را تحویل داده‌ام. لطفاً بفرمایید پروانه چه زمانی آماده می‌شود.", Duration.FromDays(14)),
        ]);
        yield return new("in-progress", "kerman",
        [
            Question("it", "بازیابی رمز عبور سامانه مکاتبات", "normal", "با سلام، رمز عبور خود را فراموش کرده‌ام و پیامک بازیابی نمی‌رسد.", Duration.FromHours(30)),
            new(it, RequestAct.AddNote, new AddNote("حساب کاربری در فهرست قدیمی است."), Duration.FromHours(26)),
            new(it, RequestAct.Reply, new Reply("لطفاً شماره عضویت خود را بفرستید."), Duration.FromHours(25)),
        ]);
        yield return new("escalated", "kerman",
        [
            Question("finance", "بازگرداندن مبلغ اضافه حق عضویت", "very_urgent", "با سلام، حق عضویت امسال را به اشتباه دو بار واریز کرده‌ام. لطفاً مبلغ اضافه را برگردانید.", Duration.FromDays(24)),
            new(DemoPeople.Reza, RequestAct.Escalate, new Escalate("پس از پایان مهلت دو روز کاری پاسخی نرسید."), Duration.FromDays(8)),
            new(head, RequestAct.AddNote, new AddNote("از واحد مالی گزارش خواسته شد."), Duration.FromDays(7)),
        ]);
        yield return new("cites", "kerman",
        [
            Question("head", "پیگیری درخواست بازگرداندن حق عضویت", "urgent", "با سلام، درخواست پیشین من هنوز به نتیجه نرسیده است. لطفاً دستور رسیدگی بفرمایید.", Duration.FromDays(2)),
        ])
        {
            Cites = "escalated",
        };
        yield return new("closed", "kerman",
        [
            Question("finance", "صدور رسید پرداخت حق عضویت", "low", "با سلام، برای اداره محل کارم به رسید پرداخت حق عضویت نیاز دارم.", Duration.FromDays(12)),
            new(finance, RequestAct.Reply, new Reply("رسید صادر و پیوست شد.", true, ["رسید پرداخت.pdf"]), Duration.FromDays(11)),
            new(finance, RequestAct.Close, new Close(), Duration.FromDays(9)),
        ]);
    }

    private static IEnumerable<DemoRequest> Iran()
    {
        var expert = DemoPeople.Of("iums", "ahmadi");
        var pictures = new Dictionary<string, string?> { ["invoicePicture"] = "فاکتور.png", ["paymentPicture"] = "رسید پرداخت.png" };
        yield return new("charge", "iums", [Charge("برای پیامک‌های یادآوری نوبت درمانگاه", "2000000", Duration.FromHours(20))]);
        // Five weeks always hold 72 working hours, even those of Nowruz (I-27).
        yield return new("invoice-not-issued", "iums",
        [
            Charge("برای نظرسنجی از بیماران ترخیص‌شده", "3000000", Duration.FromDays(42)),
            Step("issueInvoice", Duration.FromDays(41)),
            Step("invoiceNotIssued", Duration.FromDays(4)),
        ]);
        yield return new("paid", "iums",
        [
            Charge("برای اطلاع‌رسانی جلسه‌های دفاع", "1500000", Duration.FromDays(6)),
            Step("issueInvoice", Duration.FromDays(5)),
            Step("invoiceIssued", Duration.FromDays(2)),
            Step("sendPictures", Duration.FromDays(1), pictures),
        ]);
        yield return new("charged", "iums",
        [
            Charge("برای اعلام نتیجه آزمایش‌ها", "1000000", Duration.FromDays(20)),
            Step("issueInvoice", Duration.FromDays(19)),
            Step("invoiceIssued", Duration.FromDays(15)),
            Step("sendPictures", Duration.FromDays(14), pictures),
            new(expert, RequestAct.TakeStep, new TakeStep("charge", null, new Dictionary<string, string?> { ["chargedAmount"] = "1000000" }), Duration.FromDays(12)),
        ]);
    }

    private static IEnumerable<DemoRequest> Qazvin()
    {
        yield return new("code-not-received", "ikiu", [CodeNotReceived("با سلام، سه بار درخواست کد دادم ولی پیامکی نیامد.", Duration.FromHours(5))]);
        yield return new("code-answered", "ikiu",
        [
            CodeNotReceived("با سلام، کد تایید با تاخیر می‌رسد و هنگام وارد کردن، اعتبار آن تمام شده است.", Duration.FromDays(4)),
            new(DemoPeople.Of("ikiu", "ahmadi"), RequestAct.Reply, new Reply("اپراتور شما پیامک‌ها را با تاخیر می‌رساند. حساب شما دستی تایید شد؛ اکنون می‌توانید وارد شوید.", true), Duration.FromDays(3)),
        ]);
    }

    private static IEnumerable<DemoRequest> Faragostar()
    {
        yield return new("opinion", "faragostar", [Opinion("پیشنهاد درباره پاسخ‌گویی تلفنی", "لطفاً ساعت پاسخ‌گویی تلفنی را در صفحه نخست بنویسید.", Duration.FromHours(8))]);
        yield return new("criticism", "faragostar",
        [
            Opinion("انتقاد از تاخیر در پاسخ", "پاسخ نامه پیشین من بیش از سه هفته طول کشید.", Duration.FromDays(9)),
            new(DemoPeople.Of("faragostar", "ahmadi"), RequestAct.Reply, new Reply("از تاخیر پیش‌آمده پوزش می‌خواهیم؛ نوبت بررسی نامه‌ها اصلاح شد.", true), Duration.FromDays(7)),
        ]);
    }

    private static DemoStep Letter(string unit, string subject, Duration ago, string body = "با سلام، متن نامه به شرح پیوست تقدیم می‌شود.") =>
        new(DemoPeople.Sara, RequestAct.Submit, new Submit("letter", unit, null, "natural", subject, body, BodyFile: "نامه.pdf"), ago);

    private static DemoStep Approval(string letterNumber, string trackingNumber, Duration ago) =>
        new(DemoPeople.Of("kaums", "karimi"), RequestAct.Approve, new Approve(letterNumber, "2022-04-27", trackingNumber), ago);

    private static DemoStep Question(string unit, string subject, string priority, string body, Duration ago) =>
        new(DemoPeople.Reza, RequestAct.Submit, new Submit("correspondence", unit, null, null, subject, body, priority), ago);

    private static DemoStep Charge(string purpose, string amount, Duration ago) => new(DemoPeople.Sara, RequestAct.Submit, new Submit(
        "sms-panel-charge", null, null, null, "شارژ پنل پیامکی", purpose, null,
        new Dictionary<string, string?> { ["organisationalUnit"] = "it", ["contactNumber"] = "021-88000000", ["mobile"] = "09000000001", ["amount"] = amount }), ago);

    private static DemoStep Step(string transition, Duration ago, Dictionary<string, string?>? fields = null) =>
        new(DemoPeople.Sara, RequestAct.TakeStep, new TakeStep(transition, null, fields), ago);

    private static DemoStep CodeNotReceived(string body, Duration ago) => new(DemoPeople.Reza, RequestAct.Submit, new Submit(
        "code-not-received", null, null, null, "کد تایید نمی‌رسد", body, null, new Dictionary<string, string?> { ["mobile"] = "09000000002" }), ago);

    private static DemoStep Opinion(string subject, string body, Duration ago) =>
        new(DemoPeople.Reza, RequestAct.Submit, new Submit("feedback", null, null, null, subject, body), ago);
}
