using System.Text;
using System.Text.Json.Nodes;
using ServiceDesk.Domain.Catalogue;

namespace ServiceDesk.Domain.Tests.Catalogue;

public sealed class OrganisationDiffTests
{
    [Fact]
    public void Entries_are_known_by_their_keys_and_not_by_their_places()
    {
        var changes = Changes("kaums", file =>
        {
            file["units"]!.AsArray().RemoveAt(0);
            file["units"]![0]!["name"]!["fa"] = "معاونت آموزش";
            file["units"]!.AsArray().Add(new JsonObject { ["key"] = "archive", ["name"] = new JsonObject { ["fa"] = "بایگانی", ["en"] = "Archive" } });
            file["services"]![0]!["approval"]!["reasons"]![2]!["for"] = "legal";
            file["services"]![0]!["answerWithin"] = new JsonObject { ["amount"] = 3, ["unit"] = "workingDays" };
        });

        Assert.Equal(
            [
                "- units[presidency]: حوزه ریاست",
                "~ units[education].name.fa: معاونت آموزشی → معاونت آموزش",
                "+ units[archive]: بایگانی",
                "~ services[letter].approval.reasons[contact_signature_date_missing].for: natural → legal",
                "+ services[letter].answerWithin: amount 3, unit workingDays",
            ],
            changes.OrderBy(change => change.Contains("services") ? 1 : 0).ThenBy(change => change.Contains("answerWithin") ? 1 : 0));
    }

    [Fact]
    public void What_is_left_out_is_what_it_stands_for()
    {
        Assert.Empty(Changes("kerman", file =>
        {
            file["services"]![0]!["body"] = "required";
            file["services"]![0]!["reopening"] = new JsonObject { ["withinDays"] = 30 };
            file["units"]![0]!["isHead"] = false;
            file["$comment"] = "Another remark.";
            file["closures"] = null;
        }));
        Assert.Equal(["- services[correspondence].reopening: withinDays 30"], Changes("kerman", file => file["services"]![0]!["reopening"] = null));
    }

    [Fact]
    public void Lists_tell_what_came_what_went_and_what_moved()
    {
        Assert.Equal(["+ hosts: desk.example.ir"], Changes("kerman", file => file["hosts"]!.AsArray().Add("desk.example.ir")));
        Assert.Equal(
            ["~ services[correspondence].priorities: order very_urgent, urgent, normal, low → urgent, normal, low, very_urgent"],
            Changes("kerman", file =>
            {
                var priorities = file["services"]![0]!["priorities"]!.AsArray();
                var first = priorities[0]!;
                priorities.RemoveAt(0);
                priorities.Add(first);
            }));
        Assert.Equal(
            ["~ week.saturday: 08:00–16:00 → 08:00–14:00"],
            Changes("kaums", file => file["week"]!["saturday"]![0]!["to"] = "14:00"));
        Assert.Equal(
            ["+ closures[2027-04-03]: برف"],
            Changes("kaums", file => file["closures"]!.AsArray().Add(JsonNode.Parse("""{ "date": "2027-04-03", "reason": { "fa": "برف", "en": "Snow" } }"""))));
    }

    [Theory]
    [MemberData(nameof(Keys))]
    public void A_definition_is_the_same_as_itself_and_turns_into_any_other_and_back(string key)
    {
        var own = Text(Organisations.File(key));

        Assert.Empty(OrganisationDiff.Between(own, own));
        foreach (var other in Organisations.Keys.Where(other => other != key))
        {
            var (there, back) = (OrganisationDiff.Between(own, Text(Organisations.File(other))), OrganisationDiff.Between(Text(Organisations.File(other)), own));
            Assert.NotEmpty(there);
            Assert.Equal(
                there.Select(change => (change.Path, change.Before, change.After)).Order(),
                back.Select(change => (change.Path, change.After, change.Before)).Order());
        }
    }

    public static TheoryData<string> Keys => [.. Organisations.Keys];

    private static IReadOnlyList<string> Changes(string key, Action<JsonObject> change)
    {
        var file = JsonNode.Parse(Organisations.File(key))!.AsObject();
        change(file);
        return [.. OrganisationDiff.Between(Text(Organisations.File(key)), file.ToJsonString()).Select(found => found.ToString())];
    }

    private static string Text(byte[] utf8) => Encoding.UTF8.GetString(utf8);
}
