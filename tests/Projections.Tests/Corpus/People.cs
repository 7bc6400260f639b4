using ServiceDesk.Domain.Catalogue;
using ServiceDesk.Domain.Requests;

namespace ServiceDesk.Projections.Tests.Corpus;

/// <summary>Everybody who has to do with an organisation: applicants and holders of every kind of post.</summary>
internal sealed class People
{
    private static readonly string[] Names = ["مریم احمدی", "علي كريمي", "سارا می‌رزایی", "O'Neil \"Ali\"", "محمدعلی نوروزی‌فر", "زهرا ۱۲", "رضا", "فاطمه 🙂"];

    private People(OrganisationDefinition organisation)
    {
        var units = organisation.Units.Select(u => u.Key).ToList();
        var (first, last) = (units[0], units[^1]);
        Applicants = [.. Names.Select((name, i) => new Person($"a{i}", name, $"+98913000000{i}", [])), Staff("both-sides", new Appointment(Role.Expert, first))];
        Experts = [.. units.Select(u => Staff($"expert-{u}", new Appointment(Role.Expert, u)))];
        Heads = [.. units.Select(u => Staff($"head-{u}", new Appointment(Role.Head, u)))];
        Approver = Staff("approver", new Appointment(Role.Approver));
        All =
        [
            .. Applicants, .. Experts, .. Heads, Approver,
            Staff("approver-of-first", new Appointment(Role.Approver, first)),
            Staff("auditor", new Appointment(Role.Auditor)),
            Staff("auditor-of-last", new Appointment(Role.Auditor, last)),
            Staff("administrator", new Appointment(Role.Administrator)),
            Staff("expert-of-two", new Appointment(Role.Expert, first), new Appointment(Role.Head, last)),
            Staff("approver-and-expert", new Appointment(Role.Approver, last), new Appointment(Role.Expert, first)),
            Staff("auditor-and-head", new Appointment(Role.Auditor, first), new Appointment(Role.Head, last)),
            .. organisation.Parties.Select(party => Staff($"representative-{party.Key}", new Appointment(Role.Representative, party.Key))),
            Staff("representative-of-a-unit", new Appointment(Role.Representative, first)),
            Staff("expert-of-nothing", new Appointment(Role.Expert)),
            Staff("deputy-of-an-applicant", new Appointment(Role.Auditor) { OnBehalfOf = new("a1", Names[1]) }, new Appointment(Role.Head, first) { OnBehalfOf = new("a2", Names[2]) }),
        ];
    }

    public IReadOnlyList<Person> Applicants { get; }

    public IReadOnlyList<Person> Experts { get; }

    public IReadOnlyList<Person> Heads { get; }

    public Person Approver { get; }

    public IReadOnlyList<Person> All { get; }

    public static People Of(OrganisationDefinition organisation) => new(organisation);

    /// <summary>Somebody who answers for a unit.</summary>
    public Person AnswererOf(string unit, Random random) => (random.Next(4) == 0 ? Heads : Experts).First(p => p.Appointments[0].Unit == unit);

    private static Person Staff(string id, params Appointment[] posts) => new(id, $"کارمند {id}", null, posts);
}
