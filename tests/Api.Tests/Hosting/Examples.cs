using ServiceDesk.Api.Commands;
using ServiceDesk.Domain.Requests;

namespace ServiceDesk.Api.Tests.Hosting;

/// <summary>Sends each command's documented example where it fits.</summary>
internal sealed class Examples(TestHost host)
{
    /// <summary>The organisation whose services know the command.</summary>
    public static string OrganisationOf(RequestCommand command) => command.Path switch
    {
        "approve" or "reject" => "kaums",
        "steps" => "iums",
        _ => "kerman",
    };

    public async Task<Reply> SendAsync(RequestCommand command)
    {
        var (sender, request) = await ReadyAsync(command);
        return request is null ? await sender.SubmitAsync(command.Example) : await sender.DoAsync(command.Path, request.Id, request.Version, command.Example);
    }

    /// <summary>Somebody who may give the command, and a request that it fits; no request where it starts one.</summary>
    public async Task<(Member Sender, Reply? Request)> ReadyAsync(RequestCommand command)
    {
        var (applicant, expert) = (await host.At("kerman").SignInAsync("example"), await host.At("kerman").SignInAsync("ahmadi", "expert:it"));
        if (command.Starts)
            return (applicant, null);
        if (command.Path is "approve" or "reject")
        {
            var letter = await (await host.At("kaums").SignInAsync("example")).SubmitAsync(Letters.Kaums);
            return (await host.At("kaums").SignInAsync("karimi", "approver"), letter);
        }
        if (command.Path == "steps")
        {
            var employee = await host.At("iums").SignInAsync("example");
            return (employee, await employee.SubmitAsync(Letters.Iums));
        }
        var request = await applicant.SubmitAsync(Letters.Kerman);
        if (command.Path == "escalate")
        {
            host.Clock.Advance(TimeSpan.FromDays(20));
            applicant = await host.At("kerman").SignInAsync("example");
        }
        if (command.Act == RequestAct.RetryMessage)
            await host.TellAsync("kerman", request.Id, ToldRequests.OfExample, failed: true);
        if (command.Path == "reopen")
            request = await expert.DoneAsync("close", request, """{"reason":"x"}""");
        return (command.Path is "withdraw" or "escalate" or "reopen" ? applicant : expert, request);
    }
}
