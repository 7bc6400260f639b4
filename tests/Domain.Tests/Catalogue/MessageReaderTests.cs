using System.Text;
using System.Text.Json.Nodes;
using ServiceDesk.Domain.Catalogue;
using ServiceDesk.Domain.Messages;

namespace ServiceDesk.Domain.Tests.Catalogue;

/// <summary>Message templates of a definition .</summary>
[Seed("X-12")]
public sealed class MessageReaderTests
{
    [Fact]
    public void A_file_replaces_texts_switches_some_off_and_has_some_of_its_own()
    {
        var definition = Read("""
            {
              "$comment": "ours",
              "answered": { "fa": "پاسخ {trackingCode}", "en": "Answer {trackingCode}" },
              "submitted": false,
              "escalated": null,
              "panelCharged": { "fa": "{fields.amount}", "en": "{fields.amount}", "to": "mobile" }
            }
            """, sent: "panelCharged").Definition!;

        Assert.Equal("پاسخ {trackingCode}", definition.Message("answered")!.Text!.Fa);
        Assert.Null(definition.Message("submitted")!.Text);
        Assert.Null(definition.Message("escalated")!.Text);
        Assert.Equal("mobile", definition.Message("panelCharged")!.To);
        Assert.Equal(ProductTemplates.Find("rejected")!.Template, definition.Message("rejected"));
        Assert.Null(definition.Message("unheardOf"));
    }

    [Theory]
    [InlineData("""{ "answered": { "fa": "{letter}", "en": "x" } }""", "$.messages.answered.fa", "{trackingCode}, {date}, {unit}, {organisation}")]
    [InlineData("""{ "answered": { "fa": "x", "en": "{reasons}" } }""", "$.messages.answered.en", "{letterNumber}")]
    [InlineData("""{ "answered": { "fa": "{fields.color}", "en": "x" } }""", "$.messages.answered.fa", "{fields.amount}")]
    [InlineData("""{ "answered": { "fa": "{trackingCode", "en": "x" } }""", "$.messages.answered.fa", "{trackingCode}")]
    [InlineData("""{ "loginCode": { "fa": "{trackingCode}", "en": "x" } }""", "$.messages.loginCode.fa", "{code}, {minutes}")]
    [InlineData("""{ "answered": { "fa": "x" } }""", "$.messages.answered.en", "a text")]
    [InlineData("""{ "answered": "x" }""", "$.messages.answered", "an object")]
    [InlineData("""{ "answered": true }""", "$.messages.answered", "an object")]
    [InlineData("""{ "answered": { "fa": "x", "en": "x", "to": "amount" } }""", "$.messages.answered.to", "mobile")]
    [InlineData("""{ "Panel Charged": { "fa": "x", "en": "x" } }""", "$.messages.Panel Charged", "loginCode")]
    [InlineData("""{ "answered": { "fa": "x", "en": "x", "sender": "1000" } }""", "$.messages.answered.sender", "fa, to")]
    [InlineData("""{ "submited": { "fa": "x", "en": "x" } }""", "$.messages.submited", "loginCode")]
    [InlineData("""{ "submited": false }""", "$.messages.submited", "submitted, approved")]
    [InlineData("[]", "$.messages", "an object")]
    public void What_is_wrong_is_said_with_what_is_allowed(string messages, string path, string allowed)
    {
        var error = Assert.Single(Read(messages).Errors);

        Assert.Equal(path, error.Path);
        Assert.Contains(allowed, error.Allowed);
    }

    [Fact]
    public void A_transition_names_a_template_that_there_is()
    {
        var file = JsonNode.Parse(Organisations.File("iums"))!;
        file["services"]![0]!["steps"]!["transitions"]![0]!["message"] = "loginCode";
        var error = Assert.Single(OrganisationDefinitionReader.Read("iums.json", Encoding.UTF8.GetBytes(file.ToJsonString())).Errors);

        Assert.Equal("$.services[0].steps.transitions[0].message", error.Path);
        Assert.Contains("returned, charged", error.Allowed);
        Assert.DoesNotContain("loginCode", error.Allowed);
    }

    /// <param name="messages">The organisation's own messages.</param>
    /// <param name="sent">The message that a step sends; one of the product's when left out.</param>
    private static OrganisationReading Read(string messages, string sent = "charged")
    {
        var file = JsonNode.Parse(Organisations.File("iums"))!;
        file["messages"] = JsonNode.Parse(messages);
        file["services"]![0]!["steps"]!["transitions"]![5]!["message"] = sent;
        return OrganisationDefinitionReader.Read("iums.json", Encoding.UTF8.GetBytes(file.ToJsonString()));
    }
}
