using ServiceDesk.Api.Commands;
using ServiceDesk.Api.Tests.Hosting;
using ServiceDesk.Testing;

namespace ServiceDesk.Api.Tests.Schema.Mutations;

/// <summary>Whole lives of requests by mutations alone, each command of the table among them.</summary>
public sealed class MutationLifeTests(HostFixture fixture) : MutationTest(fixture)
{
    [PostgresFact(Timeout = 60_000)]
    public async Task A_letter_is_approved_assigned_answered_and_closed()
    {
        var desk = (await HostAsync()).At("kaums");
        var sara = await desk.SignInAsync("sara-mutates");
        var karimi = await desk.SignInAsync("karimi", "approver");
        var ahmadi = await desk.SignInAsync("ahmadi", "expert:it");

        var submitted = await MutateAsync(sara, "submit", Letters.Kaums);
        Assert.Equal("AWAITING_APPROVAL", (string?)submitted["request"]!["status"]!["value"]);
        var letter = submitted["answer"]!;
        Assert.Equal(1, (long)letter["version"]!);
        Assert.Equal(["request_submitted"], letter["events"]!.AsArray().Select(e => (string)e!));

        letter = await DoneAsync(karimi, "approve", Letters.Approval, letter);
        letter = await DoneAsync(ahmadi, "assign", """{"to":"ahmadi"}""", letter);
        letter = await DoneAsync(ahmadi, "addNote", """{"text":"تماس گرفته شد"}""", letter);
        letter = await DoneAsync(ahmadi, "reply", """{"text":"شماره دانشجویی؟"}""", letter);
        letter = await DoneAsync(sara, "reply", """{"text":"۱۲۳"}""", letter);
        var answered = await MutateAsync(ahmadi, "reply", """{"text":"انجام شد","final":true}""", (string)letter["id"]!, (long)letter["version"]!);
        // Who acts sees the act at once.
        Assert.Equal(["شماره دانشجویی؟", "۱۲۳", "انجام شد"], answered["request"]!["messages"]!.AsArray().Select(m => (string)m!["text"]!));
        Assert.Equal((long)answered["answer"]!["version"]!, (long)answered["request"]!["version"]!);
        letter = await DoneAsync(ahmadi, "close", "{}", answered["answer"]);
        Assert.Equal(("CLOSED", 8L), ((string)letter["status"]!, (long)letter["version"]!));
    }

    [PostgresFact(Timeout = 60_000)]
    public async Task Every_command_that_is_left_is_done_by_a_mutation_too()
    {
        await using var host = await TestHost.StartAsync(await Fixture.CreateDatabaseAsync());
        var (kaums, kerman) = (host.At("kaums"), host.At("kerman"));
        var sara = await kaums.SignInAsync("sara");
        await DoneAsync(await kaums.SignInAsync("karimi", "approver"), "reject", """{"reasonCodes":["illegible"],"text":"ناخوانا"}""", await DoneAsync(sara, "submit", Letters.Kaums));
        await DoneAsync(sara, "withdraw", "{}", await DoneAsync(sara, "submit", Letters.Kaums));

        var question = await DoneAsync(await kerman.SignInAsync("reza"), "submit", Letters.Kerman);
        Assert.NotNull(question["answerDue"]!["at"]);
        host.Clock.Advance(TimeSpan.FromDays(20));
        var (reza, head) = (await kerman.SignInAsync("reza"), await kerman.SignInAsync("kazemi", "head:head"));
        question = await DoneAsync(reza, "escalate", """{"text":"کسی پاسخ نداد"}""", question);
        var referred = await MutateAsync(head, "refer", """{"toUnit":"finance","reason":"پرسش مالی است"}""", (string)question["id"]!, (long)question["version"]!);
        // The unit has lost the request by this: the act is told, the request is not.
        Assert.NotNull(referred["answer"]);
        Assert.Null(referred["request"]);
        question = await DoneAsync(await kerman.SignInAsync("moradi", "expert:finance"), "close", """{"reason":"پرداخت شد"}""", referred["answer"]);
        question = await DoneAsync(reza, "reopen", """{"reason":"مشکل برگشت"}""", question);
        Assert.Equal("AWAITING_REPLY", (string?)question["status"]);
    }

    [PostgresTheory(Timeout = 60_000)]
    [MemberData(nameof(Commands))]
    public async Task Every_example_of_the_table_is_accepted_as_a_mutation(string name)
    {
        var command = RequestCommands.All.Single(command => command.Name == name);
        await using var host = name == "escalate" ? await TestHost.StartAsync(await Fixture.CreateDatabaseAsync()) : null;
        var (sender, request) = await new Examples(host ?? await HostAsync()).ReadyAsync(command);
        await DoneAsync(sender, name, command.Example, request?.Json);
    }

    public static TheoryData<string> Commands => [.. RequestCommands.All.Select(command => command.Name)];
}
