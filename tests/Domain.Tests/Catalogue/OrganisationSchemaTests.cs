using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using ServiceDesk.Domain.Catalogue;

namespace ServiceDesk.Domain.Tests.Catalogue;

/// <summary>
/// The schema states what the reader reads: the reader describes itself, and the file beside the organisations is that
/// description with words. After a change of the reader SERVICEDESK_WRITE_SCHEMA=1 writes the file anew and keeps its
/// words; those of new properties are then written by hand.
/// </summary>
public sealed class OrganisationSchemaTests
{
    private static readonly JsonSerializerOptions Layout = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    [Fact]
    public async Task The_schema_states_what_the_reader_reads_and_nothing_else()
    {
        var path = Path.Combine(Organisations.Source, "organisation.schema.json");
        var described = OrganisationDefinitionReader.Describe();
        if (Environment.GetEnvironmentVariable("SERVICEDESK_WRITE_SCHEMA") == "1")
        {
            var words = File.Exists(path) ? JsonNode.Parse(await File.ReadAllTextAsync(path))!.AsObject() : null;
            await File.WriteAllTextAsync(path, SchemaAnnotations.With(described, words).ToJsonString(Layout) + "\n");
        }

        var written = JsonNode.Parse(await File.ReadAllTextAsync(path))!.AsObject();
        Assert.Equal(described.ToJsonString(Layout), SchemaAnnotations.Without(written).ToJsonString(Layout));
    }

    [Fact]
    public void Every_property_is_explained() => Assert.Empty(SchemaAnnotations.Unexplained(JsonNode.Parse(OrganisationSchema.Utf8.Span)));

    [Fact]
    public void The_schema_names_its_dialect_and_itself()
    {
        var schema = JsonNode.Parse(OrganisationSchema.Utf8.Span)!;

        Assert.Equal("https://json-schema.org/draft/2020-12/schema", (string?)schema["$schema"]);
        Assert.NotNull((string?)schema["title"]);
    }

    [Theory]
    [MemberData(nameof(Keys))]
    public void A_shipped_definition_names_the_schema_so_that_editors_help(string key) =>
        Assert.Equal("./organisation.schema.json", (string?)JsonNode.Parse(Organisations.File(key))!["$schema"]);

    public static TheoryData<string> Keys => [.. Organisations.Keys];
}
