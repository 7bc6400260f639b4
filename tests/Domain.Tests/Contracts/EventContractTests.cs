using System.Reflection;
using System.Text.Json;
using NodaTime;
using ServiceDesk.Domain.Accounts;
using ServiceDesk.Domain.Catalogue;
using ServiceDesk.Domain.Contracts;
using ServiceDesk.Domain.Requests;

namespace ServiceDesk.Domain.Tests.Contracts;

public sealed class EventContractTests
{
    private static readonly EventContract[] All = [.. RequestEventContracts.All, .. CatalogueEventContracts.All, .. AccountEventContracts.All];

    public static TheoryData<string> Names => [.. All.Select(contract => contract.Name)];

    private static EventContract Contract(string name) => All.Single(contract => contract.Name == name);

    [Fact]
    public void Every_event_has_one_contract_and_is_sealed()
    {
        var events = typeof(RequestEvent).Assembly.GetTypes()
            .Where(type => !type.IsAbstract && (type.IsAssignableTo(typeof(RequestEvent)) || type.IsAssignableTo(typeof(OrganisationEvent)) || type.IsAssignableTo(typeof(AccountEvent))))
            .ToList();

        Assert.Equal(events.OrderBy(type => type.Name), All.Select(contract => contract.Type).OrderBy(type => type.Name));
        Assert.All(events, type => Assert.True(type.IsSealed));
    }

    [Fact]
    public void The_names_are_these_for_ever() => Assert.Equal(
        [
            "request_submitted", "request_approved", "request_rejected", "request_replied", "request_note_added", "request_assigned",
            "request_referred", "request_escalated", "request_withdrawn", "request_closed", "request_reopened", "request_overdue", "request_deadline_moved", "request_message_queued", "request_message_accepted",
            "request_message_delivered", "request_message_failed", "request_step_taken", "organisation_defined",
            "account_opened", "account_identity_added", "account_profile_changed", "account_mobile_changed", "account_password_set",
            "appointment_granted", "appointment_ended", "deputy_named", "deputy_ended", "second_factor_set", "second_factor_reset", "recovery_code_used",
            "account_identity_checked", "account_own_mobile_verified", "account_temporary_granted", "account_expiry_reminded", "account_expired",
            "account_standing_synchronised", "account_permanent_requested", "account_permanent_refused", "account_permanent_granted",
        ],
        All.Select(contract => contract.Name));

    [Theory]
    [MemberData(nameof(Names))]
    public void A_golden_file_loads_for_ever_and_is_written_again_byte_for_byte(string name)
    {
        var contract = Contract(name);
        var golden = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Golden", $"{name}.json")).TrimEnd('\n');

        var loaded = JsonSerializer.Deserialize(golden, contract.TypeInfo);

        Assert.Equal(EventSamples.Of(contract.Type), loaded);
        Assert.Equal(golden, JsonSerializer.Serialize(loaded, contract.TypeInfo));
    }

    /// <summary>Files of an event as it was before it got another member: {name}.{number}.json.</summary>
    public static TheoryData<string> EarlierFiles =>
        [.. Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Golden", "Earlier")).Select(file => Path.GetFileName(file)!).Order()];

    [Theory]
    [MemberData(nameof(EarlierFiles))]
    public void An_event_of_before_a_member_was_added_loads_for_ever_and_is_written_as_it_was(string file)
    {
        var contract = Contract(file.Split('.')[0]);
        var golden = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Golden", "Earlier", file)).TrimEnd('\n');

        Assert.Equal(golden, JsonSerializer.Serialize(JsonSerializer.Deserialize(golden, contract.TypeInfo), contract.TypeInfo));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_sample_leaves_no_member_out(string name)
    {
        var contract = Contract(name);
        var sample = EventSamples.Of(contract.Type);

        Assert.All(
            contract.Type.GetProperties(BindingFlags.Public | BindingFlags.Instance),
            property => Assert.NotNull(property.GetValue(sample)));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void An_event_without_a_member_it_must_have_does_not_load(string name) =>
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize("{}", Contract(name).TypeInfo));

    /// <summary>What is null is not written, so it must not be asked for when the event is read.</summary>
    [Theory]
    [MemberData(nameof(Names))]
    public void What_may_be_null_may_be_left_out(string name) => Assert.All(
        Contract(name).Type.GetConstructors(BindingFlags.Public | BindingFlags.Instance).Single().GetParameters(),
        parameter => Assert.True(
            parameter.HasDefaultValue || new NullabilityInfoContext().Create(parameter).WriteState == NullabilityState.NotNull, $"{name}: {parameter.Name}"));

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_event_is_folded(string name)
    {
        switch (EventSamples.Of(Contract(name).Type))
        {
            case OrganisationDefined defined:
                var json = System.Text.Encoding.UTF8.GetString(Tests.Catalogue.Organisations.File("kerman"));
                Assert.NotNull(OrganisationState.Fold(null, defined with { Definition = json }));
                break;
            case RequestSubmitted submitted:
                Assert.Equal(1, RequestState.Fold(null, submitted)!.Version);
                break;
            case RequestEvent @event:
                Assert.Equal(2, RequestState.Fold([EventSamples.Requests[0], @event])!.Version);
                break;
            case AccountOpened opened:
                Assert.Equal(1, AccountState.Fold(null, opened).Version);
                break;
            case AccountEvent @event when EventSamples.BeforeInTenure(@event) is { } before:
                Assert.Equal(before.Count + 2, AccountState.Fold([EventSamples.Accounts[0], .. before, @event])!.Version);
                break;
            case AccountEvent @event:
                Assert.Equal(2, AccountState.Fold([EventSamples.Accounts[0], @event])!.Version);
                break;
            case var other:
                Assert.Fail($"No fold is tested for {other}.");
                break;
        }
    }

    [Fact]
    public void A_stream_begins_once()
    {
        Assert.Throws<InvalidOperationException>(() => RequestState.Fold([EventSamples.Requests[1]]));
        Assert.Throws<InvalidOperationException>(() => RequestState.Fold([EventSamples.Requests[0], EventSamples.Requests[0]]));
        Assert.Null(RequestState.Fold([]));
        Assert.Throws<InvalidOperationException>(() => AccountState.Fold([EventSamples.Accounts[1]]));
        Assert.Throws<InvalidOperationException>(() => AccountState.Fold([EventSamples.Accounts[0], EventSamples.Accounts[0]]));
        Assert.Null(AccountState.Fold([]));
    }

    [Theory]
    [InlineData("\"2022-04-23T05:30:00.1234569Z\"", "\"2022-04-23T05:30:00.123456Z\"")]
    [InlineData("\"2022-04-23T05:30:00Z\"", "\"2022-04-23T05:30:00Z\"")]
    public void Instants_are_written_to_the_microsecond(string read, string written)
    {
        var options = new JsonSerializerOptions { Converters = { new InstantConverter() } };

        Assert.Equal(written, JsonSerializer.Serialize(JsonSerializer.Deserialize<Instant>(read, options), options));
    }
}
