using System.Text;
using System.Text.Json.Nodes;
using ServiceDesk.Domain.Catalogue;
using ServiceDesk.Domain.Doors;
using ServiceDesk.Domain.Requests;

namespace ServiceDesk.Domain.Tests.Catalogue;

/// <summary>The doors of a definition.</summary>
public sealed class DoorReaderTests
{
    [Fact]
    public void A_definition_without_doors_has_none() => Assert.Empty(Read("[]").Definition!.Doors);

    [Fact]
    public void A_door_has_its_kinds_settings_and_the_products_defaults()
    {
        var definition = Read("""
            [
              { "key": "a", "kind": "directory", "directory": "iums", "groups": [{ "group": "cn=Desk,dc=example", "role": "expert", "unit": "it" }, { "group": "cn=desk,dc=example", "role": "auditor" }] },
              { "key": "b", "kind": "mobileCode" },
              { "key": "c", "kind": "mobilePassword", "codeLength": 8, "validMinutes": 1, "resendSeconds": 60, "prefixes": ["+98912", "+49"], "proof": ["image", "work"] },
              { "key": "d", "kind": "nationalCode" },
              { "key": "e", "kind": "oauth", "provider": "login" },
              { "key": "f", "kind": "withoutCode", "services": ["sms-panel-charge"] }
            ]
            """).Definition!;

        Assert.Equal(
            [new("cn=Desk,dc=example", Role.Expert, "it"), new("cn=desk,dc=example", Role.Auditor)],
            Assert.IsType<DirectoryDoor>(definition.Door("a")).Groups);
        Assert.Equal(new MobileCodeDoor("b", CodeRule.Default, [HumanityProof.Work]), definition.Door("b"));
        Assert.Equal(new MobilePasswordDoor("c", new(8, 1, 60, ["+98912", "+49"]), [HumanityProof.Image, HumanityProof.Work]), definition.Door("c"));
        Assert.Equal(30, Assert.IsType<NationalCodeDoor>(definition.Door("d")).TemporaryDays);
        Assert.Equal(new OAuthDoor("e", "login"), definition.Door("e"));
        Assert.Equal(["sms-panel-charge"], Assert.IsType<WithoutCodeDoor>(definition.Door("f")).Services);
        Assert.Null(definition.Door("g"));
    }

    [Theory]
    [InlineData("""{ "kind": "fax" }""", "kind", "mobileCode, directory")]
    [InlineData("""{ "kind": "directory" }""", "directory", "dashes")]
    [InlineData("""{ "kind": "directory", "directory": 7 }""", "directory", "a text")]
    [InlineData("""{ "kind": "directory", "directory": "LDAP" }""", "directory", "dashes")]
    [InlineData("""{ "kind": "directory", "directory": "a", "recovery": "http://account.iums.ac.ir/" }""", "recovery", "https://")]
    [InlineData("""{ "kind": "directory", "directory": "a", "codeLength": 6 }""", "codeLength", "mobileCode")]
    [InlineData("""{ "kind": "directory", "directory": "a", "proof": ["work"] }""", "proof", "withoutCode")]
    [InlineData("""{ "kind": "directory", "directory": "a", "groups": [{ "group": "g", "role": "expert", "unit": "nowhere" }] }""", "groups[0].unit", "it")]
    [InlineData("""{ "kind": "directory", "directory": "a", "groups": [{ "group": "g", "role": "head" }] }""", "groups[0].unit", "it")]
    [InlineData("""{ "kind": "directory", "directory": "a", "groups": [{ "group": "g", "role": "representative", "unit": "it" }] }""", "groups[0].unit", "contractor")]
    [InlineData("""{ "kind": "directory", "directory": "a", "groups": [{ "group": "g", "role": "administrator", "unit": "it" }] }""", "groups[0].unit", "none")]
    [InlineData("""{ "kind": "directory", "directory": "a", "groups": [{ "group": "g", "role": "clerk" }] }""", "groups[0].role", "approver")]
    [InlineData("""{ "kind": "directory", "directory": "a", "groups": [{ "group": "g", "role": "system" }] }""", "groups[0].role", "approver, expert, head, auditor, administrator, representative")]
    [InlineData("""{ "kind": "directory", "directory": "a", "groups": [{ "group": "g", "role": "auditor" }, { "group": "G", "role": "auditor" }] }""", "groups[1].group", "each once")]
    [InlineData("""{ "kind": "mobileCode", "codeLength": 3 }""", "codeLength", "from 4 to 8")]
    [InlineData("""{ "kind": "mobileCode", "codeLength": 9 }""", "codeLength", "from 4 to 8")]
    [InlineData("""{ "kind": "mobileCode", "validMinutes": 16, "resendSeconds": 60 }""", "validMinutes", "from 1 to 15")]
    [InlineData("""{ "kind": "mobileCode", "validMinutes": 15, "resendSeconds": 601 }""", "resendSeconds", "to 600")]
    [InlineData("""{ "kind": "mobileCode", "validMinutes": 1 }""", "resendSeconds", "at most 60")]
    [InlineData("""{ "kind": "mobileCode", "proof": ["fax"] }""", "proof[0]", "work, image")]
    [InlineData("""{ "kind": "mobileCode", "proof": ["work", "work"] }""", "proof[1]", "each once")]
    [InlineData("""{ "kind": "mobileCode", "prefixes": ["0912"] }""", "prefixes[0]", "+989")]
    [InlineData("""{ "kind": "mobileCode", "prefixes": ["+0"] }""", "prefixes[0]", "+989")]
    [InlineData("""{ "kind": "mobileCode", "prefixes": ["+98", "+98"] }""", "prefixes[1]", "each once")]
    [InlineData("""{ "kind": "mobileCode", "userTypes": [{ "key": "a", "name": { "fa": "الف", "en": "a" } }] }""", "userTypes", "mobilePassword")]
    [InlineData("""{ "kind": "mobilePassword", "userTypes": [{ "key": "a", "name": { "fa": "الف", "en": "a" } }, { "key": "a", "name": { "fa": "ب", "en": "b" } }] }""", "userTypes[1].key", "each once")]
    [InlineData("""{ "kind": "nationalCode", "temporaryDays": 0 }""", "temporaryDays", "from 1")]
    [InlineData("""{ "kind": "oauth" }""", "provider", "dashes")]
    [InlineData("""{ "kind": "oauth", "provider": "a", "sendLabel": { "fa": "الف", "en": "a" } }""", "sendLabel", "mobileCode")]
    [InlineData("""{ "kind": "withoutCode" }""", "services", "sms-panel-charge")]
    [InlineData("""{ "kind": "withoutCode", "services": ["letter"] }""", "services[0]", "sms-panel-charge")]
    public void What_is_wrong_is_said_with_what_is_allowed(string door, string path, string allowed)
    {
        var parsed = JsonNode.Parse(door)!;
        parsed["key"] = "a";
        var error = Assert.Single(Read(new JsonArray(parsed).ToJsonString()).Errors);

        Assert.Equal($"$.doors[0].{path}", error.Path);
        Assert.Contains(allowed, error.Allowed);
    }

    [Fact]
    public void A_key_names_one_door()
    {
        var error = Assert.Single(Read("""[{ "key": "a", "kind": "mobileCode" }, { "key": "a", "kind": "nationalCode" }]""").Errors);

        Assert.Equal("$.doors[1].key", error.Path);
    }

    [Fact]
    public void A_change_is_told_by_the_doors_keys_and_defaults_are_no_change()
    {
        var before = File("""[{ "key": "a", "kind": "mobileCode" }, { "key": "b", "kind": "oauth", "provider": "x" }]""");
        var after = File("""[{ "key": "a", "kind": "mobileCode", "codeLength": 5, "validMinutes": 5, "proof": ["work"] }]""");

        Assert.Equal(
            ["- doors[b]: key b, kind oauth, provider x", "~ doors[a].codeLength: 6 → 5"],
            OrganisationDiff.Between(before, after).Select(change => change.ToString()).Order(StringComparer.Ordinal));
    }

    private static OrganisationReading Read(string doors) => OrganisationDefinitionReader.Read("iums.json", Encoding.UTF8.GetBytes(File(doors)));

    private static string File(string doors)
    {
        var file = JsonNode.Parse(Organisations.File("iums"))!;
        file["doors"] = JsonNode.Parse(doors);
        return file.ToJsonString();
    }
}
