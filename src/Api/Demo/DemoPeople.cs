using ServiceDesk.Domain.Requests;

namespace ServiceDesk.Api.Demo;

/// <summary>People of the demonstration. Invented; their mobile numbers are of a range that is not given out.</summary>
internal static class DemoPeople
{
    public static Person Sara { get; } = new("sara", "سارا رضایی", "+989000000001", []);

    public static Person Reza { get; } = new("reza", "رضا محمدی", "+989000000002", []);

    private static readonly Dictionary<string, Person[]> Staff = new()
    {
        ["kaums"] =
        [
            new("karimi", "مریم کریمی", null, [new(Role.Approver)]),
            new("ahmadi", "علی احمدی", null, [new(Role.Expert, "it")]),
            new("sadeghi", "نرگس صادقی", null, [new(Role.Expert, "education")]),
            new("rahimi", "حسن رحیمی", null, [new(Role.Head, "presidency")]),
            new("hosseini", "زهرا حسینی", null, [new(Role.Auditor)]),
        ],
        ["kerman"] =
        [
            new("ahmadi", "علی احمدی", null, [new(Role.Expert, "it")]),
            new("moradi", "لیلا مرادی", null, [new(Role.Expert, "finance")]),
            new("kazemi", "محمد کاظمی", null, [new(Role.Head, "head")]),
            new("hosseini", "زهرا حسینی", null, [new(Role.Auditor)]),
        ],
        ["iums"] =
        [
            new("ahmadi", "علی احمدی", null, [new(Role.Expert, "it")]),
            new("sattari", "سعید ستاری", null, [new(Role.Representative, "contractor")]),
        ],
        ["ikiu"] = [new("ahmadi", "علی احمدی", null, [new(Role.Expert, "software-office")])],
        ["faragostar"] = [new("ahmadi", "علی احمدی", null, [new(Role.Expert, "secretariat")])],
    };

    /// <summary>Those who work at an organisation.</summary>
    public static IReadOnlyList<Person> Of(string organisation) => Staff.GetValueOrDefault(organisation) ?? [];

    /// <summary>One of them by id.</summary>
    public static Person Of(string organisation, string id) => Of(organisation).First(person => person.Id == id);
}
