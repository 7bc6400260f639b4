using System.Text;
using System.Text.Json.Nodes;
using NodaTime;
using ServiceDesk.Domain.Catalogue;
using ServiceDesk.Domain.Decisions;
using ServiceDesk.Domain.Requests;

namespace ServiceDesk.Domain.Tests.Catalogue;

public sealed class DefineOrganisationTests
{
    private static readonly Actor Importer = new("system", "سامانه", Role.System);
    private static readonly Instant Now = Instant.FromUtc(2022, 4, 23, 5, 30);

    private static readonly byte[] Kerman = Organisations.File("kerman");

    [Fact]
    public void The_first_definition_is_version_one_and_reads_again_as_it_was()
    {
        var defined = Defined(Kerman, null);
        var state = OrganisationState.Fold(null, defined)!;

        Assert.Equal(("kerman", 1, Now, Importer), (defined.Organisation, defined.Version, defined.At, defined.By));
        Assert.Equal(Organisations.Read("kerman"), state.Definition);
        Assert.Equal((1, defined.ContentHash), (state.Version, state.ContentHash));
    }

    [Fact]
    public void An_unchanged_definition_yields_no_event_not_even_laid_out_anew()
    {
        var state = OrganisationState.Fold(null, Defined(Kerman, null));

        Assert.Empty(Decide(Kerman, state).Events);

        var other = JsonNode.Parse(Kerman)!.AsObject();
        var reversed = new JsonObject(other.Reverse().Select(property => KeyValuePair.Create(property.Key, property.Value?.DeepClone())));
        var again = Decide(Encoding.UTF8.GetBytes(reversed.ToJsonString()), state);
        Assert.False(again.IsRejected);
        Assert.Empty(again.Events);
    }

    [Fact]
    public void A_changed_definition_is_the_next_version()
    {
        var first = Defined(Kerman, null);
        var second = Defined(Renamed("نام دیگر"), OrganisationState.Fold(null, first));

        Assert.Equal(2, second.Version);
        Assert.NotEqual(first.ContentHash, second.ContentHash);
        Assert.Equal("نام دیگر", OrganisationState.Fold([first, second])!.Definition.Name.Fa);
        Assert.Equal("سازمان نظام مهندسی ساختمان استان کرمان", OrganisationState.Fold([first])!.Definition.Name.Fa);
    }

    [Fact]
    public void A_broken_definition_is_refused_with_every_mistake_and_never_half_imported()
    {
        var decision = Decide("""{ "key": "kerman" }"""u8.ToArray(), null);

        Assert.Empty(decision.Events);
        Assert.Equal((RejectionKind.Shape, RejectionCodes.InvalidCommand), (decision.Rejection!.Kind, decision.Rejection.Code));
        Assert.Contains(decision.Rejection.Fields, error => error is { Field: "$.units", Code: FieldErrorCodes.InvalidDefinition });
        Assert.All(decision.Rejection.Fields, error => Assert.Equal("kerman.json", error.Parameters["file"]));
    }

    [Fact]
    public void Another_organisations_definition_is_refused()
    {
        var state = OrganisationState.Fold(null, Defined(Kerman, null));

        Assert.Equal(RejectionCodes.OrganisationKeyDiffers, Decide(Organisations.File("ikiu"), state).Rejection?.Code);
    }

    [Fact]
    public void Time_never_runs_back()
    {
        var state = OrganisationState.Fold(null, Defined(Kerman, null));
        var decision = DefineOrganisation.Decide(new("kerman.json", Renamed("نام دیگر")), state, Importer, Now - Duration.FromDays(1));

        Assert.Equal(Now, Assert.Single(decision.Events).At);
    }

    private static byte[] Renamed(string name)
    {
        var root = JsonNode.Parse(Kerman)!;
        root["name"]!["fa"] = name;
        return Encoding.UTF8.GetBytes(root.ToJsonString());
    }

    private static Decision<OrganisationEvent> Decide(byte[] file, OrganisationState? state) =>
        DefineOrganisation.Decide(new DefineOrganisation("kerman.json", file), state, Importer, Now);

    private static OrganisationDefined Defined(byte[] file, OrganisationState? state) =>
        Assert.IsType<OrganisationDefined>(Assert.Single(Decide(file, state).Events));
}
