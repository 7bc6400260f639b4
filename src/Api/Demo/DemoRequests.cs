using NodaTime;
using ServiceDesk.Domain.Requests;

namespace ServiceDesk.Api.Demo;

/// <summary>The demonstration requests: one for every picture that somebody who tries the product wants to see.</summary>
internal static class DemoRequests
{
    public static IReadOnlyList<DemoRequest> All { get; } =
    [
        new("awaiting-approval", "kaums", [Letter("education", "درخواست گواهی اشتغال به تحصیل", Duration.FromHours(3))]),
        new("approved", "kaums",
        [
            Letter("it", "درخواست دسترسی به سامانه آموزش مجازی", Duration.FromDays(2)),
            Approval("101/2045", Duration.FromDays(1)),
        ]),
        new("rejected", "kaums",
        [
            Letter("research", "درخواست همکاری پژوهشی", Duration.FromDays(4)),
            new(DemoPeople.Of("kaums", "karimi"), RequestAct.Reject, new Reject(["receiver_title_missing", "attachment_missing"], null), Duration.FromDays(3)),
        ]),
        new("answered", "kaums",
        [
            Letter("it", "تغییر شماره همراه ثبت‌شده در سامانه", Duration.FromDays(6)),
            Approval("101/1998", Duration.FromDays(5)),
            new(DemoPeople.Of("kaums", "ahmadi"), RequestAct.Reply, new Reply("شماره همراه شما در سامانه اصلاح شد.", true), Duration.FromDays(4)),
        ]),
        // Two weeks always hold more than two working days, even those of Nowruz: its applicant may take it to the head (E-37).
        new("overdue", "kerman", [Question("practice-licence", "تمدید پروانه اشتغال", "urgent", Duration.FromDays(14))]),
        new("in-progress", "kerman",
        [
            Question("it", "بازیابی رمز عبور سامانه مکاتبات", "normal", Duration.FromHours(30)),
            new(DemoPeople.Of("kerman", "ahmadi"), RequestAct.AddNote, new AddNote("حساب کاربری در فهرست قدیمی است."), Duration.FromHours(26)),
            new(DemoPeople.Of("kerman", "ahmadi"), RequestAct.Reply, new Reply("لطفاً شماره عضویت خود را بفرستید."), Duration.FromHours(25)),
        ]),
    ];

    private static DemoStep Letter(string unit, string subject, Duration ago) => new(
        DemoPeople.Sara, RequestAct.Submit, new Submit("letter", unit, null, "natural", subject, "متن نامه در پیوست است."), ago);

    private static DemoStep Question(string unit, string subject, string priority, Duration ago) => new(
        DemoPeople.Reza, RequestAct.Submit, new Submit("correspondence", unit, null, null, subject, "با سلام، لطفاً درباره این درخواست راهنمایی بفرمایید.", priority), ago);

    private static DemoStep Approval(string letterNumber, Duration ago) => new(
        DemoPeople.Of("kaums", "karimi"), RequestAct.Approve, new Approve(letterNumber, "2022-04-27", "4410"), ago);
}
