namespace ServiceDesk.Api.Tests.Hosting;

/// <summary>Submissions that the five organisations accept.</summary>
internal static class Letters
{
    public const string Kaums = """{"service":"letter","unit":"it","senderKind":"natural","subject":"درخواست دسترسی"}""";
    public const string Kerman = """{"service":"correspondence","unit":"it","subject":"پرسش","body":"متن پرسش","priority":"normal"}""";
    public const string Faragostar = """{"service":"feedback","subject":"پیشنهاد","body":"متن پیشنهاد"}""";
    public const string Iums = """{"service":"sms-panel-charge","subject":"شارژ پنل","body":"شرح","fields":{"organisationalUnit":"it","contactNumber":"021","mobile":"09121234567","amount":"۱٬۰۰۰٬۰۰۰"}}""";
    public const string Ikiu = """{"service":"code-not-received","subject":"کد نرسید","body":"چند بار","fields":{"mobile":"۰۹۱۲۱۲۳۴۵۶۷"}}""";

    public const string Approval = """{"letterNumber":"12/34","letterDate":"2022-04-27","officeTrackingNumber":"77"}""";

    public static string Of(string organisation) => organisation switch
    {
        "kaums" => Kaums,
        "kerman" => Kerman,
        "faragostar" => Faragostar,
        "iums" => Iums,
        "ikiu" => Ikiu,
        _ => throw new ArgumentOutOfRangeException(nameof(organisation)),
    };
}
