using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using ServiceDesk.Api.Accounts;
using ServiceDesk.Api.Hosting;
using ServiceDesk.Api.Security;
using ServiceDesk.Api.Sessions;
using ServiceDesk.Bench.GraphQL;
using ServiceDesk.Bench.Load;
using ServiceDesk.Domain.Accounts;
using ServiceDesk.Domain.Accounts.Appointments;
using ServiceDesk.Domain.Requests;

namespace ServiceDesk.Bench.Sessions;

/// <summary>The whole product with many sessions in its database. In Development, for it is to take both kinds of tokens.</summary>
internal sealed class SessionSite : IAsyncDisposable
{
    /// <summary>How many count.</summary>
    public const int Sessions = 100_000;

    private const string Door = "mobile";

    private static readonly string[] Posts = ["approver", "auditor", "administrator"];

    private readonly ServiceDeskHost host;
    private Account person = null!;
    private Account member = null!;

    private SessionSite(ServiceDeskHost host) => this.host = host;

    public NpgsqlDataSource DataSource => Services.GetRequiredService<EventStore.EventStore>().DataSource;

    public Contender ByDevelopmentToken => new("token of Development: claims", Post(DevelopmentToken(person)));

    public Contender ByDevelopmentTokenWithPosts => new("token of Development: claims, three posts", Post(DevelopmentToken(member)));

    public Contender ByCookie { get; private set; } = null!;

    public Contender ByToken { get; private set; } = null!;

    public Contender BySomebodyWithPosts { get; private set; } = null!;

    /// <summary>A session of somebody without posts.</summary>
    public SessionTicket Ticket { get; private set; } = null!;

    /// <summary>And of somebody with three.</summary>
    public SessionTicket TicketWithPosts { get; private set; } = null!;

    private IServiceProvider Services => host.Services;

    public static async Task<SessionSite> StartAsync(string database)
    {
        var site = new SessionSite(await ServiceDeskHost.StartAsync(
            ["--environment=Development", "--urls=http://127.0.0.1:0", "--Logging:LogLevel:Microsoft=Error", "--ServiceDesk:Rates:Enabled=false", $"--ConnectionStrings:ServiceDesk={database}"]));
        await site.PrepareAsync();
        return site;
    }

    public ValueTask DisposeAsync() => host.DisposeAsync();

    private async Task PrepareAsync()
    {
        person = await OpenAsync("+989131111111");
        member = await OpenAsync("+989132222222");
        foreach (var post in Posts)
        {
            await Services.GetRequiredService<AccountStore>().ChangeAsync(
                Submissions.Kerman.Key, member.Key.Id, "grantAppointment", new Actor("admin", "Administrator", Role.Administrator),
                (state, context) => GrantAppointment.Decide(new GrantAppointment(post), state, context, Submissions.Kerman, Guid.CreateVersion7()));
        }
        var (cookie, _) = await StartAsync(person, SessionKind.Cookie);
        (var token, Ticket) = await StartAsync(person, SessionKind.Token);
        (var tokenWithPosts, TicketWithPosts) = await StartAsync(member, SessionKind.Token);
        ByCookie = new Contender("session by cookie", Post(null) with { Cookie = $"{SessionCookie.NameOf(Submissions.Kerman.Key)}={cookie}" });
        ByToken = new Contender("session by token", Post(token));
        BySomebodyWithPosts = new Contender("session by token, three posts", Post(tokenWithPosts));
        await AddSessionsAsync();
    }

    private async Task<(string Text, SessionTicket Ticket)> StartAsync(Account account, SessionKind kind)
    {
        var (text, _) = await Services.GetRequiredService<SignInSessions>().StartAsync(Submissions.Kerman.Key, new NewSession(account.Key.Id, account.State.Name, Door), kind);
        return (text, Services.GetRequiredService<SessionTickets>().Read(kind, text)!);
    }

    private Task<Account> OpenAsync(string mobile) =>
        Services.GetRequiredService<AccountStore>().OpenAsync(Submissions.Kerman.Key, new AccountIdentity(IdentityKind.Mobile, mobile), Submissions.Applicant.Name, mobile, Door);

    /// <summary>Those of others: the table is as large as in an organisation with many people.</summary>
    private async Task AddSessionsAsync()
    {
        await using (var others = DataSource.CreateCommand(
            $"""
            insert into sign_in_session (tenant_id, id, secret_hash, account, door, kind, second_factor, created_at, last_seen_at, expires_at, ends_at)
            select s.tenant_id, gen_random_uuid(), sha256(n::text::bytea), gen_random_uuid(), s.door, s.kind, s.second_factor, s.created_at, s.last_seen_at, s.expires_at, s.ends_at
            from sign_in_session s, generate_series(1, {Sessions}) n where s.id = $1
            """))
        {
            others.Parameters.AddWithValue(Ticket.Session);
            await others.ExecuteNonQueryAsync();
        }
        await using var analyse = DataSource.CreateCommand("analyze sign_in_session");
        await analyse.ExecuteNonQueryAsync();
    }

    private string DevelopmentToken(Account account) => Services.GetRequiredService<BearerTokens>().Issue(
        Submissions.Kerman.Key,
        new Person(account.State.Id, account.State.Name, account.State.Mobile, account == member ? [.. Posts.Select(post => new Appointment(Enum.Parse<Role>(post, ignoreCase: true)))] : [])).AccessToken;

    private HttpPost Post(string? token) => new(
        new Uri(new Uri(host.Addresses.First()), $"/{Submissions.Kerman.Key}/graphql"), """{"query":"{ me { id name } }"}""", token);
}
