using NodaTime;
using ServiceDesk.Domain.Accounts;
using ServiceDesk.Domain.Accounts.Tenure;
using ServiceDesk.Domain.Decisions;
using ServiceDesk.Domain.Doors;
using ServiceDesk.Domain.Registries;
using ServiceDesk.Domain.Requests;
using ServiceDesk.Domain.Tests.Catalogue;
using static ServiceDesk.Domain.Tests.Requests.Samples;

namespace ServiceDesk.Domain.Tests.Accounts.Tenure;

/// <summary>A person on the way to a permanent account.</summary>
internal static class Applicants
{
    public const string Mobile = "+989121234567";

    public static readonly Actor Sara = new("0198c1d2-0000-7000-8000-00000000000b", "سارا کریمی", Role.Applicant);

    /// <summary>The door of the Qazvin university, as its definition has it.</summary>
    public static readonly NationalCodeDoor Door = Organisations.Read("ikiu").Doors.OfType<NationalCodeDoor>().Single();

    public static readonly NationalCodeDoor WithApproval = Door with { Registration = Door.Registration with { ApprovalUnit = "software-office" } };

    public static readonly CheckIdentity Identity = new(Door.Key, [RegistryKind.Civil, RegistryKind.Hr], "personnel", null);

    public static readonly GrantTemporary Grant = new(Morning + Duration.FromDays(30), new PersonName("Sara", "Karimi"), "sara@example.com");

    public static readonly RequestPermanent Chosen = new(PermanentWay.ChosenName, "sara", "sara@ikiu.ac.ir", Door);

    public static AccountState Opened { get; } = AccountState.Fold(null, new AccountOpened(Sara, Morning, Sara.Id, Door.Key, IdentityKind.NationalCode, "0012345679", Sara.Name));

    public static AccountState Temporary { get; } = Opened
        .After(s => CheckIdentity.Decide(Identity, s, At(Morning)))
        .After(s => VerifyOwnMobile.Decide(new VerifyOwnMobile(Mobile), s, At(Morning)))
        .After(s => GrantTemporary.Decide(Grant, s, At(Morning)));

    public static AccountContext At(Instant now, Actor? actor = null) => new(now, actor ?? Sara, Sara.Id);

    public static AccountState After(this AccountState state, Func<AccountState, Decision<AccountEvent>> decide)
    {
        var decision = decide(state);
        Assert.Null(decision.Rejection);
        return decision.Events.Aggregate(state, AccountState.Fold);
    }
}
