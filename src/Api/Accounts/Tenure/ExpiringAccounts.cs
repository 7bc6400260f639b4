using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using NodaTime;
using ServiceDesk.Api.Messages;
using ServiceDesk.Api.Messages.Sending;
using ServiceDesk.Api.Sessions;
using ServiceDesk.Api.Tenancy;
using ServiceDesk.Domain.Accounts.Tenure;
using ServiceDesk.Domain.Doors;
using ServiceDesk.Domain.Messages;
using ServiceDesk.Domain.Requests;
using ServiceDesk.Domain.Text;
using ServiceDesk.EventStore;
using ServiceDesk.Projections.Accounts.Tenure;

namespace ServiceDesk.Api.Accounts.Tenure;

/// <summary>
/// Ends temporary accounts whose time has gone by, and reminds people before. All that is to be done stands in the database; what
/// several processes do at once one of them writes, and the provider knows a repeated reminder by its id.
/// </summary>
internal sealed class ExpiringAccounts(
    TenureQueries tenures, AccountStore accounts, SignInSessions sessions, OrganisationCatalogue catalogue, MessageSettings messages, TimeProvider time, ILogger<ExpiringAccounts> logger,
    IMessageProvider? provider = null)
{
    private const int Batch = 100;

    /// <summary>Ends what has ended, and the sessions with it; returns how many accounts it looked at.</summary>
    public async Task<int> EndAsync(CancellationToken cancellation)
    {
        var ended = await tenures.EndedAsync(time.GetUtcNow(), Batch, cancellation);
        foreach (var account in ended)
        {
            await accounts.ChangeAsync(account.Tenant, account.Id, "expireAccount", Actor.Product, ExpireAccount.Decide);
            await sessions.EndAllAsync(account.Tenant, account.Id);
        }
        return ended.Count;
    }

    /// <summary>Reminds whom it is time to remind; returns how many messages were taken.</summary>
    public async Task<int> RemindAsync(CancellationToken cancellation)
    {
        if (provider is null)
            return 0;
        var taken = 0;
        foreach (var organisation in catalogue.All)
        {
            foreach (var door in organisation.Definition.Doors.OfType<NationalCodeDoor>())
            {
                // The nearest day first: who is told that it is tomorrow is not told that it is in a week.
                foreach (var days in door.Registration.Reminders.Select(reminder => reminder.Days).Order())
                {
                    foreach (var account in await tenures.ToRemindAsync(organisation.Key, door.Key, time.GetUtcNow(), days, Batch, cancellation))
                        taken += await RemindAsync(organisation, account, days, cancellation) ? 1 : 0;
                }
            }
        }
        return taken;
    }

    /// <summary>Sent first and noted then: a process that dies in between leaves the account to the next one, which sends the same under the same id.</summary>
    private async Task<bool> RemindAsync(Organisation organisation, Guid id, int days, CancellationToken cancellation)
    {
        if (await accounts.ReadAsync(organisation.Key, id, cancellation) is not { State: { Mobile: { } mobile, Tenure: { Until: { } until } tenure } })
            return false;
        if (RemindOfExpiry.Due(tenure, [days], Instant.FromDateTimeOffset(time.GetUtcNow())) is null)
            return false;
        var language = tenure.Language == Languages.English.TwoLetterISOLanguageName ? Languages.English : Languages.Persian;
        var date = TenureWords.Date(until, organisation.Definition.Calendar.Zone, language);
        if (messages.Allows(mobile) && ExpiryText.Of(organisation.Definition, date, language) is { } text)
        {
            var message = new OutgoingMessage(new StreamKey(organisation.Key, id), IdOf(id, until, days), MessageChannel.Sms, mobile, text, language.TwoLetterISOLanguageName, Attempt: 1);
            if (await provider!.SendAsync(message, CancellationToken.None) is SendResult.TryAgain again)
            {
                logger.LogInformation("The reminder of account {Account} was not taken: {Reason}", id, again.Detail);
                return false;
            }
        }
        await accounts.ChangeAsync(organisation.Key, id, "remindOfExpiry", Actor.Product, (account, context) => RemindOfExpiry.Decide(new(days), account, context));
        return true;
    }

    /// <summary>The same for the same reminder, whichever process sends it.</summary>
    private static Guid IdOf(Guid account, Instant until, int days) => new(SHA256.HashData(Encoding.UTF8.GetBytes(
        string.Create(CultureInfo.InvariantCulture, $"{account}|{until.ToUnixTimeMilliseconds()}|{days}"))).AsSpan(0, 16));
}
