using ServiceDesk.Api.People;
using ServiceDesk.Domain.Text;
using ServiceDesk.EventStore;
using ServiceDesk.GraphQL.Annotations;
using ServiceDesk.Projections.Accounts;

namespace ServiceDesk.Api.Schema.Types;

/// <summary>Somebody who has an account, as administrators and auditors see them.</summary>
[FieldAccess(FieldAccess.Checked)]
public sealed class AccountHolder(PersonRow row, Viewer viewer)
{
    private StreamKey Key => new(row.Organisation, row.Id);

    /// <summary>The account's id.</summary>
    public Guid Id => row.Id;

    /// <summary>What they are called.</summary>
    public string Name => row.Name;

    /// <summary>Their mobile number, of which the middle is hidden; null when none is known.</summary>
    public string? MaskedMobile => row.Mobile is { } mobile ? MobileNumber.Masked(mobile) : null;

    /// <summary>When the account was opened.</summary>
    public Moment OpenedAt => Moment.Of(row.OpenedAt, viewer.Organisation.Calendar.Zone);

    /// <summary>Since when they have a second factor; null when they have none.</summary>
    public Moment? SecondFactorSince => Moment.Of(row.SecondFactorSince, viewer.Organisation.Calendar.Zone);

    /// <summary>The posts that count now, those in which they stand in for others too.</summary>
    [GraphQLField, ListSize(AssumedSize = 2)]
    public async ValueTask<IReadOnlyList<PostView>> Posts(AppointmentLoader loader) =>
        [.. (await loader.LoadAsync((Key, viewer.Now)) ?? []).Select(held => PostView.Of(AppointmentRepresentation.Of(held, viewer.Now), viewer))];

    /// <summary>All posts, those that are over and those to come too.</summary>
    [GraphQLField, Cost(5), ListSize(AssumedSize = 4)]
    public async ValueTask<IReadOnlyList<PostView>> AllPosts(AccountLoader loader, AppointmentLoader appointments)
    {
        var standingIn = (await appointments.LoadAsync((Key, viewer.Now)) ?? []).Where(held => held.OnBehalfOf is not null);
        return await loader.LoadAsync(Key) is { } account ? [.. PersonRepresentation.Of(account, standingIn, viewer.Now).Appointments.Select(held => PostView.Of(held, viewer))] : [];
    }

    /// <summary>All who stand in, stood in or will stand in for them.</summary>
    [GraphQLField, Cost(5), ListSize(AssumedSize = 2)]
    public async ValueTask<IReadOnlyList<DeputyView>> Deputies(AccountLoader loader) =>
        [.. (await loader.LoadAsync(Key))?.State.Deputies.Select(deputy => DeputyView.Of(deputy, viewer)) ?? []];

    /// <summary>What became of the account: every event in words, the oldest first.</summary>
    [GraphQLField, Cost(5), ListSize(AssumedSize = 10)]
    public async ValueTask<IReadOnlyList<AccountHistoryEntry>> History(AccountLoader loader) =>
        await loader.LoadAsync(Key) is { } account ? AccountHistoryEntry.Of(account, viewer.Organisation) : [];
}
