using System.Security.Claims;
using System.Text;
using ServiceDesk.GraphQL.Annotations;
using ServiceDesk.GraphQL.DataLoaders;
using ServiceDesk.GraphQL.Types;

namespace ServiceDesk.GraphQL.Tests.Readme;

/// <summary>The example of src/GraphQL/README.md, compiled and run; the README must hold it word for word.</summary>
public class ReadmeTests
{
    // <example>
    public enum Priority { Normal, VeryUrgent }

    /// <summary>A request of a citizen.</summary>
    public sealed record Ticket(Guid Id, string Title, Priority Priority, [property: GraphQLIgnore] Guid UnitId);

    public sealed record Unit(Guid Id, string Name);

    [AttributeUsage(AttributeTargets.Method | AttributeTargets.Property | AttributeTargets.Class)]
    public sealed class RequiresAttribute(string role) : Attribute
    {
        public string Role { get; } = role;
    }

    public sealed class TicketQuery(TicketStore store)
    {
        [GraphQLField, Requires("staff")]
        public async Task<IReadOnlyList<Ticket>> TicketsAsync(Priority? priority = null, int first = 20, CancellationToken cancellationToken = default) =>
            await store.ListAsync(priority, first, cancellationToken);
    }

    public sealed class TicketMutation
    {
        [GraphQLField, Requires("staff")]
        public async Task<FieldResult<Ticket>> Rename(Guid id, string title, [Service] TicketStore store) =>
            await store.RenameAsync(id, title) is { } ticket ? ticket : new GraphQLError("not_found", "There is no such ticket.");
    }

    [GraphQLExtends(typeof(Ticket))]
    public static class TicketFields
    {
        [GraphQLField, Requires("staff")]
        public static Task<Unit?> Unit([Parent] Ticket ticket, UnitLoader units) => units.LoadAsync(ticket.UnitId);
    }

    public sealed class UnitLoader(TicketStore store) : DataLoader<Guid, Unit>
    {
        protected override Task<IReadOnlyDictionary<Guid, Unit>> LoadBatchAsync(IReadOnlyList<Guid> keys, CancellationToken cancellationToken) =>
            store.UnitsAsync(keys, cancellationToken);
    }

    public static GraphQLEngine CreateEngine(Action<Exception> log)
    {
        var schema = new SchemaBuilder()
            .Query<TicketQuery>()
            .Mutation<TicketMutation>()
            .Extend(typeof(TicketFields))
            .Scalar(new TextScalar<DateOnly>("Date", text => DateOnly.ParseExact(text, "yyyy-MM-dd"), date => date.ToString("yyyy-MM-dd")))
            .Build();
        return new GraphQLEngine(schema, new GraphQLOptions
        {
            FieldAccess = (field, request) =>
            {
                var rule = field.FindAttribute<RequiresAttribute>() ?? field.DeclaringType.FindAttribute<RequiresAttribute>();
                var isAllowed = rule is null || request.User?.IsInRole(rule.Role) == true;
                return ValueTask.FromResult(isAllowed ? null : new GraphQLError("forbidden", "You may not see this."));
            },
            OnUnexpectedError = error => log(error.Exception),
        });
    }

    public static async Task<string> AskAsync(GraphQLEngine engine, IServiceProvider services, ClaimsPrincipal user)
    {
        var request = new GraphQLRequest("{ tickets(first: 2) { title priority unit { name } } }");
        using var result = await engine.ExecuteAsync(request, new RequestContext(services) { User = user });
        return $"{result.Outcome}: {Encoding.UTF8.GetString(result.Json.Span)}";
    }
    // </example>

    [Fact]
    public async Task The_example_answers()
    {
        var staff = new ClaimsPrincipal(new ClaimsIdentity([new Claim(ClaimTypes.Role, "staff")], "test"));
        var store = new TicketStore();
        var answer = await AskAsync(CreateEngine(_ => { }), new Execution.TestServices(store), staff);
        Assert.Equal("""Executed: {"data":{"tickets":[{"title":"Lamp","priority":"VERY_URGENT","unit":{"name":"Electricity"}},{"title":"Pipe","priority":"NORMAL","unit":{"name":"Water"}}]}}""", answer);
        Assert.Equal(1, store.UnitFetches);
    }

    [Fact]
    public async Task The_example_refuses_strangers()
    {
        var answer = await AskAsync(CreateEngine(_ => { }), new Execution.TestServices(new TicketStore()), new ClaimsPrincipal());
        Assert.StartsWith("Executed: {\"data\":null", answer);
        Assert.Contains("\"code\":\"forbidden\"", answer);
    }

    [Fact]
    public void The_readme_holds_this_example()
    {
        var lines = File.ReadAllLines(Path.Combine(SourceFolder(), "ReadmeTests.cs"));
        var example = lines.SkipWhile(l => !l.Contains("// <example>")).Skip(1).TakeWhile(l => !l.Contains("// </example>")).Select(l => l.Length > 4 ? l[4..] : "");
        var readme = File.ReadAllText(Path.Combine(SourceFolder(), "../../../src/GraphQL/README.md"));
        Assert.Contains(string.Join("\n", example), readme);
    }

    private static string SourceFolder([System.Runtime.CompilerServices.CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;

    public sealed class TicketStore
    {
        private static readonly Unit[] Units = [new(Guid.NewGuid(), "Electricity"), new(Guid.NewGuid(), "Water")];

        private readonly List<Ticket> _tickets = [new(Guid.NewGuid(), "Lamp", Priority.VeryUrgent, Units[0].Id), new(Guid.NewGuid(), "Pipe", Priority.Normal, Units[1].Id)];

        public int UnitFetches { get; private set; }

        public Task<IReadOnlyList<Ticket>> ListAsync(Priority? priority, int first, CancellationToken cancellationToken)
        {
            cancellationToken.ThrowIfCancellationRequested();
            return Task.FromResult<IReadOnlyList<Ticket>>([.. _tickets.Where(t => priority is null || t.Priority == priority).Take(first)]);
        }

        public Task<Ticket?> RenameAsync(Guid id, string title) =>
            Task.FromResult(_tickets.Find(t => t.Id == id) is { } found ? found with { Title = title } : null);

        public Task<IReadOnlyDictionary<Guid, Unit>> UnitsAsync(IReadOnlyList<Guid> ids, CancellationToken cancellationToken)
        {
            UnitFetches++;
            cancellationToken.ThrowIfCancellationRequested();
            return Task.FromResult<IReadOnlyDictionary<Guid, Unit>>(Units.Where(u => ids.Contains(u.Id)).ToDictionary(u => u.Id));
        }
    }
}
