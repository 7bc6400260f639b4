using System.Net;
using System.Text.Json.Nodes;
using ServiceDesk.Api.Tests.Doors;
using ServiceDesk.Api.Tests.Hosting;
using ServiceDesk.Api.Tests.Mailboxes;
using ServiceDesk.Testing.Dovecot;
using static ServiceDesk.Api.Tests.Accounts.Tenure.University;

namespace ServiceDesk.Api.Tests.Accounts.Tenure;

/// <summary>From the first form to the permanent account, over HTTP, with every refusal on the way.</summary>
[Collection(ApiTest.Name)]
public sealed class RegistrationStoryTests(HostFixture fixture)
{
    [DovecotAndPostgresFact(Timeout = 120_000)]
    [Seed("Q-01", "Q-02", "Q-03", "Q-04", "Q-05", "Q-06", "Q-07", "Q-08", "Q-09", "Q-10", "Q-11", "Q-12", "Q-13", "Q-14", "Q-15", "Q-16", "Q-17", "Q-18", "Q-19", "Q-20", "Q-21", "Q-25", "Q-26", "Q-27", "Q-28")]
    [Seed("Q-29", "Q-30", "Q-31", "Q-32", "Q-33", "Q-34", "Q-35", "Q-36", "Q-37", "Q-39", "Q-40", "Q-41")]
    public async Task Maryam_registers_and_gets_a_permanent_account()
    {
        await using var mail = await DovecotServer.StartAsync(DovecotFixture.Mailboxes);
        await using var university = await OpenAsync(fixture, mail: mail, settings: Unlimited);
        var maryam = university.Visitor();

        // Who she is. What is missing or no code is told field by field (Q-03, Q-04).
        var empty = (await IdentityAsync(maryam, [])).Is(HttpStatusCode.BadRequest);
        Assert.Equal(["audience:required", "fields.birthDate:required", "fields.firstName:required", "fields.lastName:required", "nationalCode:required"], Errors(empty));
        Assert.Equal(["nationalCode:invalid_national_code"], Errors(await IdentityAsync(maryam, With(await MaryamAsync(maryam), "nationalCode", "0012345678"))));
        Assert.Equal(["audience:unknown_choice"], Errors(await IdentityAsync(maryam, With(await MaryamAsync(maryam), "audience", "visitors"))));
        Assert.Equal(["proof:required"], Errors(await IdentityAsync(maryam, With(await MaryamAsync(maryam), "proof", null))));

        // The civil registry holds another date of birth (Q-05); HR does not know the person (Q-06): one answer (Q-07).
        var otherDate = await MaryamAsync(maryam);
        otherDate["fields"]!["birthDate"] = "1370/02/01";
        var mismatch = await IdentityAsync(maryam, otherDate);
        Assert.Equal("identity_mismatch_or_known", mismatch.Is(HttpStatusCode.Conflict).Code);
        Assert.Contains("عدم تطابق اطلاعات یا وجود کاربر", (string)mismatch.Json["title"]! + (string?)mismatch.Json["detail"]);
        university.Write("personnel", "code", "0076229645");
        Assert.Equal(Told(mismatch), Told((await IdentityAsync(maryam, await MaryamAsync(maryam))).Is(HttpStatusCode.Conflict)));
        university.Write("personnel", "code", "0012345679", "0076229645");

        // A registry that is down says nothing about her; nothing is created.
        university.TakeAway("civil");
        Assert.Equal("registry_unavailable", (await IdentityAsync(maryam, await MaryamAsync(maryam))).Is(HttpStatusCode.ServiceUnavailable).Code);
        university.Write("civil", "code,firstName,lastName,birthDate", "0012345679,مریم,اکبری,1370/01/31", "0076229645,رضا,محمدی,1360/05/02");

        // The next form, in the guide's words (Q-08, Q-10 to Q-17).
        var begun = (await IdentityAsync(maryam, await MaryamAsync(maryam))).Is(HttpStatusCode.Created);
        Assert.Equal("درخواست شناسه موقت", (string?)begun.Json["title"]);
        Assert.Equal("کیبورد خود را در حالت انگلیسی قرار دهید.", (string?)begun.Json["hint"]);
        Assert.Equal(
            ["نام انگلیسی", "نام خانوادگی انگلیسی", "رمز عبور", "تکرار رمز عبور", "شماره همراه", "ایمیل شخصی شما"],
            begun.Json["fields"]!.AsArray().Select(field => (string)field!["label"]!));
        Assert.Contains("از درج ایمیل آکادمیک خودداری گردد", (string)begun.Json["fields"]![5]!["help"]!);

        // It is this browser's, and nobody else's.
        Assert.Equal("registration_void", (await RequestAsync(university.Visitor(), begun, Form())).Is(HttpStatusCode.Gone).Code);

        Assert.Equal(
            ["email:required", "firstName:required", "lastName:required", "mobile:required", "password:required", "passwordRepeat:required"],
            Errors(await RequestAsync(maryam, begun, [])));
        Assert.Equal(["firstName:latin_only"], Errors(await RequestAsync(maryam, begun, With(Form(), "firstName", "مریم"))));
        Assert.Equal(["passwordRepeat:passwords_differ"], Errors(await RequestAsync(maryam, begun, With(Form(), "passwordRepeat", "another"))));
        Assert.Equal(["email:organisation_email"], Errors(await RequestAsync(maryam, begun, With(Form(), "email", "maryam@edu.ikiu.ac.ir"))));

        // The number must be in her own name (Q-18, Q-19).
        Assert.Equal("mobile_not_yours", (await RequestAsync(maryam, begun, Form("09351234567"))).Is(HttpStatusCode.Conflict).Code);
        university.TakeAway("mobile-owners");
        Assert.Equal("registry_unavailable", (await RequestAsync(maryam, begun, Form())).Is(HttpStatusCode.ServiceUnavailable).Code);
        university.Write("mobile-owners", "code,mobile", "0012345679,09121234567", "0076229645,09351234567");

        // The code (Q-20, Q-25 to Q-28).
        var sent = (await RequestAsync(maryam, begun, Form())).Is(HttpStatusCode.Accepted);
        Assert.Equal("ثبت کد یک بار مصرف تایید", (string?)sent.Json["title"]);
        Assert.DoesNotContain("1234567", (string)sent.Json["mobile"]!);
        Assert.Contains((string)sent.Json["mobile"]!, (string)sent.Json["text"]!);
        Assert.Equal(("کد دریافتی", "ارسال"), ((string?)sent.Json["label"], (string?)sent.Json["send"]));
        Assert.StartsWith("ارسال مجدد کد در ", (string)sent.Json["resend"]!);
        Assert.InRange((int)sent.Json["resendAfter"]!, 100, 120);
        var code = await maryam.ReceiveAsync("+989121234567");
        Assert.Equal("resend_too_early", (await PostAsync(maryam, $"{University.Path}/code/{DoorVisitor.ChallengeOf(sent)}/resend")).Is(HttpStatusCode.TooManyRequests).Code);
        university.Host.Clock.Advance(TimeSpan.FromSeconds(121));
        sent = (await PostAsync(maryam, $"{University.Path}/code/{DoorVisitor.ChallengeOf(sent)}/resend")).Is(HttpStatusCode.Accepted);
        var newer = await maryam.ReceiveAsync("+989121234567", after: 1);
        if (newer != code)
            Assert.Equal("wrong_code", (await VerifyAsync(maryam, sent, code)).Is(HttpStatusCode.BadRequest).Code);

        // The temporary account (Q-29 to Q-33).
        var created = (await VerifyAsync(maryam, sent, newer)).Is(HttpStatusCode.Created);
        Assert.Equal("حساب کاربری موقت با موفقیت ساخته شد", (string?)created.Json["title"]);
        Assert.Equal("0012345679", (string?)created.Json["userName"]);
        var lines = created.Json["lines"]!.AsArray().Select(line => (string)line!).ToList();
        Assert.Equal("حساب کاربری موقت شما ایجاد شد.", lines[0]);
        Assert.Equal("نام کاربری: 0012345679", lines[1]);
        Assert.Contains("درخواست اکانت دائم", lines[2]);
        Assert.Contains("می‌توانید اکانت فعلی خود را فعال کنید", lines[3]);
        var until = (DateTimeOffset)created.Json["until"]!;
        Assert.InRange((until - university.Host.Clock.GetUtcNow()).TotalDays, 28.9, 31.1);
        Assert.Equal("registration_void", (await RequestAsync(maryam, begun, Form())).Is(HttpStatusCode.Gone).Code);

        // From now on her right data get the answer of wrong ones (Q-07).
        Assert.Equal(Told(mismatch), Told((await IdentityAsync(university.Visitor(), await MaryamAsync(maryam))).Is(HttpStatusCode.Conflict)));

        // She signs in by national code and password (Q-30, Q-34) and is warned (Q-37).
        Assert.Equal("wrong_credentials", (await SignInAsync(maryam, "0012345679", "another sentence")).Is(HttpStatusCode.Unauthorized).Code);
        Assert.Equal("مریم اکبری", (string?)(await SignInAsync(maryam, "0012345679")).Is(HttpStatusCode.OK).Json["person"]!["name"]);
        var tenure = (await TenureAsync(maryam)).Is(HttpStatusCode.OK).Json;
        Assert.Equal(("temporary", "0012345679", "maryam@example.com"), ((string?)tenure["stage"], (string?)tenure["userName"], (string?)tenure["recoveryEmail"]));
        Assert.StartsWith("اخطار!", (string)tenure["banner"]!);
        var account = (await maryam.SendAsync(HttpMethod.Post, "/graphql", """{"query":"{ me { account { until { at } banner { fa en } } } }"}""")).Is(HttpStatusCode.OK).Json["data"]!["me"]!["account"]!;
        Assert.Equal((until, (string?)tenure["banner"]), ((DateTimeOffset)account["until"]!["at"]!, (string?)account["banner"]!["fa"]));
        Assert.Equal("درخواست اکانت دائم", (string?)tenure["request"]!["label"]);
        Assert.Equal("نام کاربری و رمزعبور ایمیل قبلی خود را وارد کنید", (string?)tenure["request"]!["formerTitle"]);
        Assert.Equal("شناسه فعلی", (string?)tenure["request"]!["formerName"]);

        // A name of her choice: its form, names that nobody may have (Q-36).
        Assert.Equal(["userName:wrong_form"], Errors(await PermanentAsync(maryam, "no", "1akbari")));
        Assert.Equal(["userName:reserved_name"], Errors(await PermanentAsync(maryam, "no", "Admin")));
        Assert.Equal(["hadEmail:unknown_choice"], Errors(await PermanentAsync(maryam, "perhaps", "m.akbari")));

        // Her address from before: proved by its password, at a server that may be down (Q-32, Q-36, Q-39).
        Assert.Equal(["password:required"], Errors(await PermanentAsync(maryam, "yes", "m.akbari")));
        Assert.Equal(["password:untypable_character"], Errors(await PermanentAsync(maryam, "yes", "m.akbari", "x\0")));
        Assert.Equal(["password:too_long"], Errors(await PermanentAsync(maryam, "yes", "m.akbari", new string('x', 129))));
        Assert.Equal(["userName:foreign_email"], Errors(await PermanentAsync(maryam, "yes", "m.akbari@example.com", "x")));
        Assert.Equal("mailbox_refused", (await PermanentAsync(maryam, "yes", "m.akbari", "wrong")).Is(HttpStatusCode.Conflict).Code);
        await mail.StopAsync();
        Assert.Equal("mail_server_unavailable", (await PermanentAsync(maryam, "yes", "m.akbari", DovecotFixture.MaryamsPassword)).Is(HttpStatusCode.ServiceUnavailable).Code);
        await mail.StartAgainAsync();
        var permanent = (await PermanentAsync(maryam, "yes", "M.Akbari", DovecotFixture.MaryamsPassword)).Is(HttpStatusCode.OK).Json;
        Assert.Equal(("permanent", "m.akbari", "m.akbari@ikiu.ac.ir"), ((string?)permanent["stage"], (string?)permanent["userName"], (string?)permanent["email"]));
        Assert.Null(permanent["banner"]);
        Assert.Null(permanent["until"]);
        Assert.Equal("already_permanent", (await PermanentAsync(maryam, "no", "maryam")).Is(HttpStatusCode.Conflict).Code);

        // It stays, and is known by its name too.
        university.Host.Clock.Advance(TimeSpan.FromDays(400));
        Assert.Equal((0, 0), await university.LookAfterAsync());
        (await SignInAsync(university.Visitor(), "m.akbari")).Is(HttpStatusCode.OK);
        (await SignInAsync(university.Visitor(), "0012345679")).Is(HttpStatusCode.OK);
    }

    private static JsonObject With(JsonObject body, string name, string? value)
    {
        body[name] = value;
        return body;
    }

    private static List<string> Errors(Reply reply) =>
        [.. reply.Is(HttpStatusCode.BadRequest).Json["errors"]!.AsArray().Select(error => $"{(string)error!["field"]!}:{(string)error["code"]!}").Order(StringComparer.Ordinal)];

    /// <summary>All of an answer but what names this one request.</summary>
    private static string Told(Reply reply)
    {
        var body = reply.Json.DeepClone().AsObject();
        body.Remove("traceId");
        body.Remove("correlationId");
        return body.ToJsonString();
    }
}
