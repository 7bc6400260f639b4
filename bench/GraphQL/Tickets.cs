using ServiceDesk.GraphQL.Annotations;

namespace ServiceDesk.Bench.GraphQL;

/// <summary>The tickets in memory; both contenders serve the same objects.</summary>
internal static class Tickets
{
    private static readonly Ticket[] All = [.. Enumerable.Range(0, 100).Select(Create)];

    public static Ticket[] First(int count) => All[..count];

    private static Ticket Create(int n) => new(
        Id(n), $"MJ3V-GV3J-T3TQ-{n:D4}", 10_000_000_000 + n, $"Renewal of the practice licence number {n}",
        "The documents for the renewal of the licence were handed in at the office; please tell the result and when it can be fetched.",
        n % 3 == 0 ? TicketPriority.VeryUrgent : TicketPriority.Normal, (TicketState)(n % 3), At(n), At(n + 1), n % 4 == 0, n % 7, n * 0.0125, n % 2 == 0 ? null : "Asked for the second page.",
        new TicketParty(Id(n + 1_000), "Maryam Ahmadi", "+989131111111", false), new TicketParty(Id(n + 2_000), "Mohammad-Ali Nowruzi", "+989132222222", true),
        new TicketPlace("practice-licence", "Practice licences", 2, false), new TicketPlace("correspondence", "Correspondence", 1, false),
        new TicketPlace("head", "Head of the organisation", 5, true));

    private static DateTime At(int n) => new DateTime(2026, 1, 3, 6, 0, 0, DateTimeKind.Utc).AddSeconds(n * 977);

    private static Guid Id(int n) => new(n * 7_919, 0x33c5, 0x72cc, 0xa9, 0xd5, 0xff, 0x31, 0x60, 0xb3, 0xcb, 0xc8);
}

/// <summary>The benchmark's own schema.</summary>
public sealed class TicketQuery
{
    [GraphQLField]
    public string Hello() => "world";

    [GraphQLField]
    public IReadOnlyList<Ticket> Tickets(int first) => Bench.GraphQL.Tickets.First(first);
}
