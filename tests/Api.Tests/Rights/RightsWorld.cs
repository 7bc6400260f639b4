using System.Net;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using ServiceDesk.Api.Accounts;
using ServiceDesk.Api.Requests;
using ServiceDesk.Api.Sessions;
using ServiceDesk.Api.Tests.Hosting;
using ServiceDesk.Api.Tests.Sessions;
using ServiceDesk.Domain.Accounts;
using ServiceDesk.Domain.Accounts.Appointments;
using ServiceDesk.Domain.Requests;

namespace ServiceDesk.Api.Tests.Rights;

/// <summary>A desk with everybody who may come to it, and requests that stand in every relation to them.</summary>
internal sealed class RightsWorld
{
    private readonly TestHost host;
    private readonly Dictionary<string, RightsTarget> own = [];
    private readonly List<RightsTarget> others = [];
    private int secrets;

    private RightsWorld(TestHost host, string organisation) => (this.host, Organisation) = (host, organisation);

    public string Organisation { get; }

    public List<RightsVisitor> Visitors { get; } = [];

    /// <summary>Whose sessions, tokens and uploads the others try to reach.</summary>
    public RightsVisitor Victim { get; private set; } = null!;

    /// <summary>Of kaums, where an approver comes first.</summary>
    public static async Task<RightsWorld> OfLettersAsync(TestHost host)
    {
        var world = new RightsWorld(host, "kaums");
        await world.AddEverybodyAsync(["approver", "approver:it", "expert:it", "head:it", "auditor", "auditor:it", "administrator"], "it");
        var approver = world.Visitors.Single(visitor => visitor.Name == "approver").Member;
        var expert = world.Visitors.Single(visitor => visitor.Name == "expert:it").Member;
        foreach (var (whose, unit, approved) in new[] { ("another person's, in the unit", "it", true), ("another person's, before approval", "it", false), ("another person's, in another unit", "education", true) })
        {
            var (secret, note) = world.Secrets();
            var request = (await world.Victim.Member.SubmitAsync($$"""{"service":"letter","unit":"{{unit}}","senderKind":"natural","subject":"{{secret}}"}""")).Is(HttpStatusCode.Created);
            if (approved)
                request = await approver.DoneAsync("approve", request, Letters.Approval);
            if (approved && unit == "it")
                await expert.DoneAsync("notes", request, $$"""{"text":"{{note}}"}""");
            await world.AddAsync(whose, request.Id, secret, note);
        }

        await world.AddOwnAsync(secret => $$"""{"service":"letter","unit":"it","senderKind":"natural","subject":"{{secret}}"}""");
        await world.AddForeignAsync();
        return world;
    }

    /// <summary>Of iums, where a party from outside takes steps.</summary>
    public static async Task<RightsWorld> OfStepsAsync(TestHost host)
    {
        var world = new RightsWorld(host, "iums");
        await world.AddEverybodyAsync(["expert:it", "head:it", "representative:contractor", "auditor", "administrator"], "it");
        var expert = world.Visitors.Single(visitor => visitor.Name == "expert:it").Member;
        foreach (var (whose, withParty) in new[] { ("another person's, with the unit", false), ("another person's, with the party", true) })
        {
            var (secret, note) = world.Secrets();
            var request = (await world.Victim.Member.SubmitAsync(Letters.Iums.Replace("شارژ پنل", secret))).Is(HttpStatusCode.Created);
            request = await expert.DoneAsync("notes", request, $$"""{"text":"{{note}}"}""");
            if (withParty)
                await world.Victim.Member.DoneAsync("steps", request, """{"transition":"issueInvoice","fields":{}}""");
            await world.AddAsync(whose, request.Id, secret, note);
        }

        await world.AddOwnAsync(secret => Letters.Iums.Replace("شارژ پنل", secret));
        await world.AddForeignAsync();
        return world;
    }

    /// <summary>What a visitor tries: their own, another person's, another unit's, another organisation's.</summary>
    public IEnumerable<RightsTarget> TargetsOf(RightsVisitor visitor) => own.TryGetValue(visitor.Name, out var mine) ? others.Prepend(mine) : others;

    /// <summary>Every request whose secrets must not get to whom it is not for.</summary>
    public IEnumerable<RightsTarget> Everything => others.Concat(own.Values);

    /// <summary>Signs a visitor in again, where they may have signed out.</summary>
    public async Task SignInAgainAsync(RightsVisitor visitor)
    {
        if (visitor.Session is { } session)
            visitor.Member = await SignInAsync(visitor.Organisation, session);
    }

    private async Task AddEverybodyAsync(IReadOnlyList<string> posts, string unit)
    {
        Victim = await PersonAsync("another person", Organisation);
        Visitors.Add(new RightsVisitor("nobody", Organisation, null, null) { Session = null, Member = host.At(Organisation).Nobody() });
        Visitors.Add(await PersonAsync("applicant", Organisation));
        Visitors.Add(await GuestAsync());
        foreach (var post in posts)
            Visitors.Add(await PersonAsync(post, Organisation, post));
        var head = Visitors.Single(visitor => visitor.Name == $"head:{unit}");
        var now = Instant.FromDateTimeOffset(host.Clock.GetUtcNow());
        Visitors.Add(await DeputyAsync("deputy of the head", head, now + Duration.FromDays(1)));
        Visitors.Add(await DeputyAsync("deputy of the head until yesterday", head, now - Duration.FromDays(1)));
        foreach (var post in new[] { "auditor", $"expert:{unit}", "administrator" })
            Visitors.Add(await PersonAsync($"{post} of another organisation", "kerman", post));
    }

    private async Task<RightsVisitor> PersonAsync(string name, string organisation, params IReadOnlyList<string> posts)
    {
        var account = Guid.CreateVersion7();
        await host.Services.GetRequiredService<AccountStore>().OpenAsync(
            organisation, new OpenAccount(new AccountIdentity(IdentityKind.UserName, $"user-{account}"), TestDoor.Key, name, null), account);
        foreach (var post in posts)
            await host.GrantAsync(organisation, account, post);
        var appointments = posts.Select(post => post.Split(':')).Select(parts => new Appointment(Enum.Parse<Role>(parts[0], ignoreCase: true), parts.ElementAtOrDefault(1)));
        var session = new NewSession(account, name, TestDoor.Key);
        return new RightsVisitor(name, organisation, new Person($"{account:D}", name, null, [.. appointments]), account) { Session = session, Member = await SignInAsync(organisation, session) };
    }

    /// <summary>Somebody who did not show who they are; their door leads to no service here.</summary>
    private async Task<RightsVisitor> GuestAsync()
    {
        var visitor = await PersonAsync("guest", Organisation);
        var session = visitor.Session! with { Guest = true };
        return visitor with { Person = visitor.Person! with { OnlyServices = [] }, Session = session, Member = await SignInAsync(Organisation, session) };
    }

    private async Task<RightsVisitor> DeputyAsync(string name, RightsVisitor head, Instant until)
    {
        var deputy = await PersonAsync(name, Organisation);
        Assert.IsType<AccountOutcome.Done>(await host.Services.GetRequiredService<AccountStore>().ChangeAsync(
            Organisation, head.Account!.Value, "nameDeputy", null, (state, context) => new DeputyNamed(
                context.Actor, context.NextAt(state), state.Id, Guid.CreateVersion7(), Assert.Single(state.Appointments).Id,
                new PersonReference($"{deputy.Account:D}", name), until - Duration.FromDays(2), until)));
        return until < Instant.FromDateTimeOffset(host.Clock.GetUtcNow())
            ? deputy
            : deputy with { Person = deputy.Person! with { Appointments = [.. head.Person!.Appointments.Select(held => held with { OnBehalfOf = new PersonReference(head.Person.Id, head.Name) })] } };
    }

    private async Task<Member> SignInAsync(string organisation, NewSession session)
    {
        var (ticket, _) = await host.Services.GetRequiredService<SignInSessions>().StartAsync(organisation, session, SessionKind.Token);
        return new Member(host.Client, Organisation, ticket);
    }

    private async Task AddOwnAsync(Func<string, string> body)
    {
        foreach (var visitor in Visitors.Where(visitor => visitor.Person is { IsGuest: false } && visitor.Organisation == Organisation))
        {
            var (secret, note) = Secrets();
            own[visitor.Name] = await TargetAsync("their own", (await visitor.Member.SubmitAsync(body(secret))).Is(HttpStatusCode.Created).Id, secret, note);
        }
    }

    private async Task AddForeignAsync()
    {
        var (secret, note) = Secrets();
        var foreign = await (await host.At("kerman").SignInAsync("foreigner")).SubmitAsync(Letters.Kerman.Replace("پرسش", secret));
        others.Add(new RightsTarget("another organisation's", foreign.Is(HttpStatusCode.Created).Id, (string)foreign.Json["trackingCode"]!, null, null, secret, note));
    }

    private async Task AddAsync(string whose, string id, string secret, string note) => others.Add(await TargetAsync(whose, id, secret, note));

    private async Task<RightsTarget> TargetAsync(string whose, string id, string secret, string note)
    {
        var state = (await RequestStream.ReadAsync(host.Store, Organisation, id))!.State;
        return new RightsTarget(whose, id, state.TrackingCode, state.Files.FirstOrDefault()?.Id, RequestStanding.Of(state), secret, note);
    }

    private (string Secret, string Note) Secrets() => ($"secret-{++secrets:000}-{Guid.NewGuid():N}", $"note-{secrets:000}-{Guid.NewGuid():N}");
}
