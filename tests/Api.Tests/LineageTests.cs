using System.Net;
using ServiceDesk.Api.Tests.Hosting;

namespace ServiceDesk.Api.Tests;

/// <summary>A request that names an earlier one: in the place of a refused one (K-36), or citing one that stayed unanswered (E-37).</summary>
public sealed class LineageTests(HostFixture fixture) : ApiTest(fixture)
{
    [Fact]
    [Seed("K-30", "K-36")]
    public async Task A_refused_letter_comes_again_put_right_and_both_are_kept()
    {
        var kaums = (await HostAsync()).At("kaums");
        var (sara, approver) = (await kaums.SignInAsync("lineage-sara"), await kaums.SignInAsync("lineage-karimi", "approver"));
        var refused = await RefusedAsync(sara, approver);

        var corrected = (await sara.SubmitAsync(Correcting($"{refused.Json["trackingCode"]}"))).Is(HttpStatusCode.Created);

        var seen = (await sara.ReadAsync(corrected.Id)).Json;
        Assert.Equal(refused.Id, (string?)seen["corrects"]!["requestId"]);
        Assert.Equal("awaitingApproval", (string?)seen["status"]);
        Assert.Equal("rejected", (string?)(await sara.ReadAsync(refused.Id)).Json["status"]);

        // It is corrected once: the next correction is of the correction, when that was refused too.
        var again = (await sara.SubmitAsync(Correcting(refused.Id))).IsProblem(409, "already_corrected");
        Assert.Equal((string?)corrected.Json["trackingCode"], (string?)again.Json["parameters"]!["trackingCode"]);
        (await sara.SubmitAsync(Correcting(corrected.Id))).IsProblem(409, "not_refused");
        await approver.DoneAsync("reject", corrected, """{"reasonCodes":["attachment_missing"]}""");
        (await sara.SubmitAsync(Correcting(corrected.Id))).Is(HttpStatusCode.Created);
    }

    [Fact]
    [Seed("K-36")]
    public async Task Who_withdraws_the_correction_may_correct_again()
    {
        var kaums = (await HostAsync()).At("kaums");
        var (sara, approver) = (await kaums.SignInAsync("lineage-withdrawing"), await kaums.SignInAsync("lineage-karimi", "approver"));
        var refused = await RefusedAsync(sara, approver);
        for (var round = 0; round < 3; round++)
        {
            var taken = (await sara.SubmitAsync(Correcting(refused.Id))).Is(HttpStatusCode.Created);
            (await sara.SubmitAsync(Correcting(refused.Id))).IsProblem(409, "already_corrected");
            (await sara.SubmitAsync(Correcting(taken.Id))).IsProblem(409, "not_refused");
            await sara.DoneAsync("withdraw", taken, "{}");
        }

        var replies = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => sara.SubmitAsync(Correcting(refused.Id))));

        var standing = Assert.Single(replies, reply => reply.Status == HttpStatusCode.Created);
        Assert.All(replies.Where(reply => reply != standing), reply => Assert.Equal((string?)standing.Json["trackingCode"], (string?)reply.IsProblem(409, "already_corrected").Json["parameters"]!["trackingCode"]));
        Assert.Equal(refused.Id, (string?)(await sara.ReadAsync(standing.Id)).Json["corrects"]!["requestId"]);
    }

    [Fact]
    [Seed("K-36")]
    public async Task Of_many_corrections_at_the_same_time_one_is_taken()
    {
        var host = await HostAsync();
        var kaums = host.At("kaums");
        var (sara, approver) = (await kaums.SignInAsync("lineage-racing"), await kaums.SignInAsync("lineage-karimi", "approver"));
        for (var round = 0; round < 5; round++)
        {
            var refused = await RefusedAsync(sara, approver);
            var acts = await host.ActsAsync();

            var replies = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => sara.SubmitAsync(Correcting(refused.Id))));

            var taken = Assert.Single(replies, reply => reply.Status == HttpStatusCode.Created);
            Assert.All(replies.Where(reply => reply != taken), reply =>
            {
                reply.IsProblem(409, "already_corrected");
                Assert.Equal((string?)taken.Json["trackingCode"], (string?)reply.Json["parameters"]!["trackingCode"]);
            });
            Assert.Equal(acts + 1, await host.ActsAsync());
        }
    }

    [Fact]
    public async Task The_same_correction_sent_again_under_its_key_gets_the_same_answer()
    {
        var kaums = (await HostAsync()).At("kaums");
        var (sara, approver) = (await kaums.SignInAsync("lineage-repeating"), await kaums.SignInAsync("lineage-karimi", "approver"));
        var refused = await RefusedAsync(sara, approver);

        var correction = await sara.WithLetterAsync(Correcting(refused.Id));
        var first = (await sara.SubmitAsync(correction, ("Idempotency-Key", "correction-1"))).Is(HttpStatusCode.Created);
        var again = (await sara.SubmitAsync(correction, ("Idempotency-Key", "correction-1"))).Is(HttpStatusCode.Created);

        Assert.Equal("true", again.Header("Idempotency-Replayed"));
        Assert.Equal(first.Text, again.Text);
    }

    [Fact]
    [Seed("E-37", "X-08")]
    public async Task A_request_to_the_head_cites_the_unanswered_one_with_the_statement_that_no_reply_stands()
    {
        var kerman = (await HostAsync()).At("kerman");
        var (reza, head) = (await kerman.SignInAsync("lineage-reza"), await kerman.SignInAsync("lineage-head", "head:head"));
        var question = (await reza.SubmitAsync(Letters.Kerman)).Is(HttpStatusCode.Created);
        var code = (string)question.Json["trackingCode"]!;

        var complaint = (await reza.SubmitAsync(Citing(code))).Is(HttpStatusCode.Created);

        var cited = (await head.ReadAsync(complaint.Id)).Is(HttpStatusCode.OK).Json["cites"]!;
        Assert.Equal((question.Id, code, "it"), ((string?)cited["requestId"], (string?)cited["trackingCode"], (string?)cited["unit"]));
        Assert.Equal((string?)(await reza.ReadAsync(question.Id)).Json["submittedAt"], (string?)cited["noReplyFrom"]);
        Assert.NotNull(cited["noReplyUntil"]);
        Assert.NotNull(cited["due"]);
        // What the head may know of it is in the citation; the request itself stays with its unit.
        (await head.ReadAsync(question.Id)).IsProblem(404, "request_not_found");
    }

    [Fact]
    [Seed("E-37")]
    public async Task Nobody_learns_by_citing_or_correcting_what_others_have_submitted()
    {
        var (kerman, kaums) = ((await HostAsync()).At("kerman"), (await HostAsync()).At("kaums"));
        var (reza, stranger) = (await kerman.SignInAsync("lineage-reza"), await kerman.SignInAsync("lineage-stranger"));
        var code = (string)(await reza.SubmitAsync(Letters.Kerman)).Is(HttpStatusCode.Created).Json["trackingCode"]!;

        var others = (await stranger.SubmitAsync(Citing(code))).IsProblem(400, "invalid_command");
        var nobodys = (await stranger.SubmitAsync(Citing("999999999"))).IsProblem(400, "invalid_command");
        Assert.Equal(["citedTrackingCode unknown_request"], others.Errors);
        Assert.Equal(others.Text, nobodys.Text);

        var (sara, approver) = (await kaums.SignInAsync("lineage-sara"), await kaums.SignInAsync("lineage-karimi", "approver"));
        var refused = await RefusedAsync(sara, approver);
        // An approver may read the refused letter, but it is not theirs to send again; nor is it known in another organisation.
        Assert.Equal(["corrects unknown_request"], (await approver.SubmitAsync(Correcting(refused.Id))).IsProblem(400, "invalid_command").Errors);
        var saraInKerman = await kerman.SignInAsync("lineage-sara");
        Assert.Equal(["corrects unknown_request"], (await saraInKerman.SubmitAsync(Letters.Kerman.Replace("{", $$"""{"corrects":"{{refused.Id}}","""))).IsProblem(400, "invalid_command").Errors);
    }

    private static async Task<Reply> RefusedAsync(Member sara, Member approver) =>
        await approver.DoneAsync("reject", (await sara.SubmitAsync(Letters.Kaums)).Is(HttpStatusCode.Created), """{"reasonCodes":["illegible"]}""");

    private static string Correcting(string named) => Letters.Kaums.Replace("{", $$"""{"corrects":"{{named}}",""");

    private static string Citing(string code) =>
        $$"""{"service":"correspondence","unit":"head","subject":"بی‌پاسخ ماندن درخواست","body":"در دو روز کاری پاسخی نرسید.","priority":"urgent","citedTrackingCode":"{{code}}"}""";
}
