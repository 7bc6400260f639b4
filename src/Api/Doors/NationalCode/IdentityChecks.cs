using ServiceDesk.Domain.Accounts.Tenure;
using ServiceDesk.Domain.Decisions;
using ServiceDesk.Domain.Doors;
using ServiceDesk.Domain.Registries;
using ServiceDesk.Domain.Values;
using ServiceDesk.Projections.Accounts.Tenure;

namespace ServiceDesk.Api.Doors.NationalCode;

/// <summary>Holds what somebody tells of themselves against the registries and the accounts .</summary>
internal sealed class IdentityChecks(Registries.Registries registries, TenureQueries tenures, TimeProvider time)
{
    /// <summary>
    /// The check that a registration begins with; null where a registry is down, for then nobody can say anything. All are asked
    /// at the same time and whatever any of them says, so that neither answer nor time tell which of the causes of Q-07 it was.
    /// </summary>
    public async Task<(CheckIdentity? Check, Rejection? Rejection)> CheckAsync(string organisation, NationalCodeDoor door, IdentityForm form, CancellationToken cancellation)
    {
        var kinds = new[] { RegistryKind.Civil, RegistryKind.Hr }.Where(kind => door.Registry(kind, form.Audience) is not null).ToValueList();
        var known = tenures.IsHeldAsync(organisation, form.NationalCode, time.GetUtcNow(), cancellation);
        var answers = await Task.WhenAll(kinds.Select(kind => registries.AskAsync(door.Registry(kind, form.Audience)!, form.Question, cancellation)));
        var isKnown = await known;
        if (answers.Any(answer => answer.Verdict == RegistryVerdict.Unavailable))
            return (null, null);
        if (isKnown || answers.Any(answer => answer.Verdict != RegistryVerdict.Matches))
            return (null, Rejection.Conflict(RejectionCodes.IdentityMismatchOrKnown));
        return (new CheckIdentity(door.Key, kinds, form.Audience?.Key, answers.Select(answer => answer.Standing).LastOrDefault(standing => standing is not null)), null);
    }

    /// <summary>Whether the number is in the person's own name; null where the registry is down.</summary>
    public async Task<bool?> OwnsAsync(NationalCodeDoor door, AudienceDefinition? audience, string nationalCode, string mobile, CancellationToken cancellation)
    {
        if (door.Registry(RegistryKind.Mobile, audience) is not { } key)
            return true;
        var answer = await registries.AskAsync(key, new RegistryQuestion(nationalCode, FieldValues.Of((RegistryQuestion.MobileKey, mobile))), cancellation);
        return answer.Verdict == RegistryVerdict.Unavailable ? null : answer.Verdict == RegistryVerdict.Matches;
    }

    /// <summary>What HR says of the person now; a rejection where it does not know them any more, null for both where it is down.</summary>
    public async Task<(RegistryAnswer? Answer, Rejection? Rejection)> StandingAsync(NationalCodeDoor door, AudienceDefinition? audience, string nationalCode, CancellationToken cancellation)
    {
        if (door.Registry(RegistryKind.Hr, audience) is not { } key)
            return (new RegistryAnswer(RegistryVerdict.Matches), null);
        var answer = await registries.AskAsync(key, new RegistryQuestion(nationalCode, FieldValues.Empty), cancellation);
        return answer.Verdict switch
        {
            RegistryVerdict.Unavailable => (null, null),
            RegistryVerdict.Matches => (answer, null),
            _ => (null, Rejection.Conflict(RejectionCodes.IdentityMismatchOrKnown)),
        };
    }
}
