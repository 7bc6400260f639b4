using NodaTime;
using ServiceDesk.Domain.Catalogue;
using ServiceDesk.Domain.Messages;
using ServiceDesk.Domain.Requests;
using ServiceDesk.Domain.Time;

namespace ServiceDesk.Projections.Tests.Corpus;

/// <summary>Lets requests live by seeded chance: whatever the domain accepts happens.</summary>
internal sealed class LifeGenerator(int seed)
{
    private const int Open = 60;

    private readonly Random random = new(seed);
    private readonly Dictionary<string, long> sequences = [];
    private readonly HashSet<Guid> replaced = [];
    private Instant now = Organisations.DefinedAt + Duration.FromDays(1);

    /// <summary>So many requests, the latest of them alive at the same time.</summary>
    public List<Life> Generate(int requests)
    {
        var lives = new List<Life>();
        while (lives.Count < requests)
        {
            // Some events share their instant with others, also within a stream.
            if (random.Next(10) > 0)
                now += Duration.FromMilliseconds(random.Next(2 * 60 * 60 * 1000));
            if (lives.Count < Open || random.Next(9) == 0)
                lives.Add(Submitted(lives));
            else
                Step(lives[random.Next(lives.Count - Open, lives.Count)]);
        }
        return lives;
    }

    private Life Submitted(List<Life> lives)
    {
        var key = Organisations.Keys[random.Next(Organisations.Keys.Count)];
        var version = random.Next(1, 3);
        var organisation = Organisations.Definition(key, version);
        var service = organisation.Services[random.Next(organisation.Services.Count)];
        var applicants = People.Of(organisation).Applicants;
        var applicant = applicants[random.Next(applicants.Count)];
        var own = lives.Where(life => life.Stream.Tenant == key && life.State!.Applicant.Id == applicant.Id).ToList();
        var cited = own.Count > 0 && random.Next(8) == 0 ? own[random.Next(own.Count)].AsEarlier() : null;
        var corrected = own.Find(life => life.State!.Status == RequestStatus.Rejected && life.State.Service == service.Key && !replaced.Contains(life.Id))?.AsEarlier();
        if (corrected is not null)
            replaced.Add(corrected.Id);
        var id = new byte[16];
        random.NextBytes(id);
        sequences[key] = sequences.GetValueOrDefault(key) + 1;
        return new Life(organisation, version, new Guid(id), told: true).Then(
            new Submit(
                service.Key, service.Units[random.Next(service.Units.Count)], random.Next(2) == 0 ? null : Phrases.Line(random, 3), service.Senders[random.Next(service.Senders.Count)] == SenderKind.Legal ? "legal" : "natural",
                Phrases.Line(random), Phrases.Text(random), service.Priorities.Count == 0 ? null : service.Priorities[random.Next(service.Priorities.Count)].Key,
                service.Fields.Where(f => f.When is null).ToDictionary(f => f.Key, f => (string?)Value(f, organisation)),
                cited?.TrackingCode, Attachments: Attachments(), Corrects: corrected?.TrackingCode),
            applicant, now, TrackingCode.Issue(organisation.Numbering, id, sequences[key]), cited, corrected);
    }

    private string Value(FieldDefinition field, OrganisationDefinition organisation) => field.Kind switch
    {
        FieldKind.Mobile => "۰۹۱۳۱۱۱۱۱۱۱",
        FieldKind.NationalCode => "0013542419",
        FieldKind.Email => "a@example.org",
        FieldKind.Date => "1403/01/01",
        FieldKind.Choice => field.Choices[random.Next(field.Choices.Count)].Key,
        FieldKind.Unit => organisation.Units[random.Next(organisation.Units.Count)].Key,
        FieldKind.File => NewId().ToString(),
        FieldKind.YesNo => random.Next(2) == 0 ? YesNo.Yes : YesNo.No,
        _ => $"{random.Next(1, 999_999)}",
    };

    private List<string> Attachments() => [.. Enumerable.Range(0, Math.Max(0, random.Next(6) - 3)).Select(_ => NewId().ToString())];

    private Guid NewId()
    {
        var id = new byte[16];
        random.NextBytes(id);
        return new Guid(id);
    }

    private void Step(Life life)
    {
        var state = life.State!;
        var people = People.Of(life.Organisation);
        var applicant = people.Applicants.Single(p => p.Id == state.Applicant.Id);
        var answerer = people.AnswererOf(state.Unit, random);
        var reason = Phrases.Line(random);
        var reasons = life.Organisation.Service(state.Service)!.Approval?.Reasons;
        if (life.Organisation.Service(state.Service)!.Steps is { } steps && random.Next(2) == 0)
        {
            TakeStep(life, steps, applicant, answerer);
            return;
        }
        _ = random.Next(state.Status == RequestStatus.AwaitingApproval ? 5 : 34) switch
        {
            0 => life.Try(new Withdraw(random.Next(2) == 0 ? null : reason), applicant, now),
            1 or 4 when state.Status == RequestStatus.AwaitingApproval =>
                life.Try(new Reject(reasons is null || random.Next(3) == 0 ? [] : [.. reasons.Where(_ => random.Next(2) == 0).Select(r => r.Code)], reason), people.Approver, now),
            2 or 3 when state.Status == RequestStatus.AwaitingApproval =>
                life.Try(new Approve($"{random.Next(1, 99999)}/{random.Next(1, 999)}", "2024-01-01", $"{random.Next(1, 9_999_999)}"), people.Approver, now),
            2 or 3 or 4 => life.Try(new Escalate(random.Next(2) == 0 ? null : reason), applicant, now),
            5 or 6 => life.Try(new Reply(Phrases.Text(random), Attachments: Attachments()), applicant, now),
            7 or 8 => life.Try(new Reply(Phrases.Text(random), false, Attachments()), answerer, now),
            9 or 10 => life.Try(new Reply(Phrases.Text(random), true, Attachments()), answerer, now),
            11 or 12 => life.Try(new AddNote($"{RequestCorpus.NoteMark} {Phrases.Text(random)}"), answerer, now),
            13 or 14 => life.Try(AssignTo(people.Experts[random.Next(people.Experts.Count)]), answerer, now),
            15 or 16 => life.Try(new Refer(life.Organisation.Units[random.Next(life.Organisation.Units.Count)].Key, reason), answerer, now),
            17 => life.Try(new Close(reason), answerer, now),
            18 or 19 or 20 => life.Try(MissedDeadline.Decide, now, life.Organisation.Calendar),
            28 => life.Try(new RetryMessage($"{AnyMessage(state)}"), people.Approver, now),
            29 or 30 => life.Try((at, context) => MessageOutcome.Accepted(at, context, AnyMessage(at), $"{random.Next()}"), now, life.Organisation.Calendar),
            31 => life.Try((at, context) => MessageOutcome.Delivered(at, context, AnyMessage(at)), now, life.Organisation.Calendar),
            32 or 33 => life.Try((at, context) => MessageOutcome.Failed(at, context, AnyMessage(at), MessageFailure.GaveUp, "503"), now, life.Organisation.Calendar),
            >= 21 and <= 24 => life.Try(MovedDeadline.Decide, now, ClosedNow(life.Organisation.Calendar)),
            _ => life.Try(new Reopen(reason), applicant, now),
        };
    }

    private Guid AnyMessage(RequestState state) => state.Notifications.Count == 0 ? Guid.Empty : state.Notifications[random.Next(state.Notifications.Count)].Id;

    /// <summary>One of the steps that the request offers, by who may take it.</summary>
    private void TakeStep(Life life, StepProcess steps, Person applicant, Person answerer)
    {
        var offered = steps.From(life.State!.Step!.Key).ToList();
        if (offered.Count == 0)
            return;
        var transition = offered[random.Next(offered.Count)];
        life.Try(
            new TakeStep(
                transition.Key, random.Next(2) == 0 || transition.CommentRequired ? Phrases.Text(random) : null,
                transition.Fields.ToDictionary(f => f.Key, f => (string?)Value(f, life.Organisation))),
            transition.By.Contains(StepSide.Applicant) ? applicant : answerer, now);
    }

    /// <summary>The next days are closed: what is due then moves.</summary>
    private WorkingCalendar ClosedNow(WorkingCalendar calendar)
    {
        var today = now.InZone(calendar.Zone).Date;
        return new WorkingCalendar(
            calendar.Zone, calendar.Week,
            [.. calendar.Closures, .. Enumerable.Range(1, random.Next(1, 6)).Select(days => new Closure(today.PlusDays(days), Phrases.Line(random), "Closed"))],
            calendar.Holidays);
    }

    private static Assign AssignTo(Person person) => new(person.Id, new PersonReference(person.Id, person.Name));
}
