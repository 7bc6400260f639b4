using NodaTime;
using ServiceDesk.Domain.Accounts;
using ServiceDesk.Domain.Accounts.Appointments;
using ServiceDesk.Domain.Accounts.Tenure;
using ServiceDesk.Domain.Registries;
using ServiceDesk.Domain.Requests;
using ServiceDesk.EventStore;

namespace ServiceDesk.Projections.Tests.Accounts;

/// <summary>Accounts in which every kind of event happens, each where it may.</summary>
internal static class AccountLives
{
    private static readonly Instant Start = Instant.FromUtc(2024, 3, 1, 6, 0);

    public static IReadOnlyDictionary<StreamKey, IReadOnlyList<AccountEvent>> All { get; } =
        new Func<StreamKey, int, IReadOnlyList<AccountEvent>>[] { BecomesPermanent, Ends, IsStaff }
            .SelectMany(life => Enumerable.Range(0, 7).Select(number => (Key: new StreamKey(number % 2 == 0 ? "ikiu" : "kerman", Guid.NewGuid()), Life: life, Number: number)))
            .Select((one, index) => (one.Key, Events: one.Life(one.Key, 10 * index)))
            .ToDictionary(one => one.Key, one => one.Events);

    private static List<AccountEvent> Begins(StreamKey key, int number)
    {
        var (by, id) = (Owner(key), key.Id.ToString());
        return
        [
            new AccountOpened(by, Start, id, "national-code", IdentityKind.NationalCode, $"{number:D10}", by.Name, $"+98912{number:D7}"),
            new AccountIdentityChecked(by, Start, id, "national-code", [RegistryKind.Civil, RegistryKind.Hr], "personnel", "شاغل"),
            new AccountOwnMobileVerified(by, Start, id, $"+98912{number:D7}"),
            new AccountIdentityAdded(by, Start, id, "national-code", IdentityKind.Mobile, $"+98912{number:D7}"),
            new AccountTemporaryGranted(by, Start, id, Start + Duration.FromDays(30), "Reza", "Mohammadi", "reza@example.com", "en"),
            new AccountPasswordSet(by, Start, id, PasswordOccasion.Registration),
            new AccountExpiryReminded(Actor.Product, Start + Duration.FromDays(23), id, 7),
        ];
    }

    private static IReadOnlyList<AccountEvent> BecomesPermanent(StreamKey key, int number)
    {
        var (by, id, at) = (Owner(key), key.Id.ToString(), Start + Duration.FromDays(24));
        var expert = new Actor("p-expert", "علی احمدی", Role.Expert, "it");
        return
        [
            .. Begins(key, number),
            new AccountStandingSynchronised(by, at, id, "مشغول به تحصیل"),
            new AccountPermanentRequested(by, at, id, PermanentWay.ChosenName, $"r{number}", $"r{number}@ikiu.ac.ir"),
            new AccountPermanentRefused(expert, at, id, at + Duration.FromDays(7), "نام دیگری برگزینید."),
            new AccountPermanentRequested(by, at, id, PermanentWay.ExistingMail, $"reza{number}", $"reza{number}@ikiu.ac.ir"),
            new AccountPermanentGranted(expert, at, id, $"reza{number}", $"reza{number}@ikiu.ac.ir"),
            new AccountMobileChanged(by, at, id, $"+98935{number:D7}", $"+98912{number:D7}"),
            new AccountProfileChanged(by, at, id, "رضا محمدی‌نژاد", "رضا", "محمدی‌نژاد"),
        ];
    }

    private static IReadOnlyList<AccountEvent> Ends(StreamKey key, int number) =>
        [.. Begins(key, number), new AccountExpired(Actor.Product, Start + Duration.FromDays(30), key.Id.ToString())];

    private static IReadOnlyList<AccountEvent> IsStaff(StreamKey key, int number)
    {
        var (by, id, post, deputy) = (Owner(key), key.Id.ToString(), Guid.NewGuid(), Guid.NewGuid());
        var administrator = new Actor("p-administrator", "رویا نادری", Role.Administrator);
        return
        [
            new AccountOpened(by, Start, id, "staff", IdentityKind.Directory, $"iums:{number}", by.Name),
            new AppointmentGranted(administrator, Start, id, post, Role.Head, Start, "it"),
            new DeputyNamed(by, Start, id, deputy, post, new PersonReference($"{Guid.NewGuid()}", "سارا"), Start, Start + Duration.FromDays(5), "مرخصی"),
            new DeputyEnded(by, Start + Duration.FromDays(1), id, deputy),
            new SecondFactorSet(by, Start, id),
            new RecoveryCodeUsed(by, Start, id, 9),
            new SecondFactorReset(administrator, Start, id, "تلفن گم شد"),
            new AppointmentEnded(administrator, Start + Duration.FromDays(9), id, post),
        ];
    }

    private static Actor Owner(StreamKey key) => new(key.Id.ToString(), "رضا محمدی", Role.Applicant);
}
