using ServiceDesk.Api.Schema;
using ServiceDesk.Api.Security;
using ServiceDesk.Testing;

namespace ServiceDesk.Architecture.Tests.Rights;

/// <summary>The table of rights is the one source: everything that can be asked for declares a line of it, and its page says the same.</summary>
public sealed class RightsTests
{
    [Fact]
    public void Every_endpoint_declares_an_act_of_the_table_except_that_whose_fields_do() => Assert.Equal(
        ["/{organisation}/graphql"],
        HostEndpoints.All(development: true, receipts: true)
            .Where(endpoint => endpoint.Metadata.GetMetadata<AccessDeclaration>() is not ({ Act: not null, OnRequest: null } or { Act: null, OnRequest: not null }))
            .Select(endpoint => endpoint.RoutePattern.RawText).Distinct());

    [Fact]
    public void Every_field_at_which_an_operation_begins_declares_an_act_of_the_table() => Assert.Empty(
        GraphQLEndpoint.BuildSchema().Fields
            .Where(field => IsRoot(field.DeclaringType.Name) && FieldAccessRules.DeclaredOf(field) is not ({ Act: not null, OnRequest: null } or { Act: null, OnRequest: not null }))
            .Select(field => $"{field}"));

    [Fact]
    public void An_endpoint_of_one_request_declares_an_act_on_requests_and_no_other_does() => Assert.All(
        HostEndpoints.All(development: true, receipts: true),
        endpoint => Assert.True(
            (endpoint.RoutePattern.RawText!.Contains("/api/requests", StringComparison.Ordinal)) == (endpoint.Metadata.GetMetadata<AccessDeclaration>()!.OnRequest is not null), endpoint.DisplayName));

    /// <summary>Written anew with SERVICEDESK_WRITE_RIGHTS=1.</summary>
    [Fact]
    public async Task The_published_page_is_the_table()
    {
        var path = Path.Combine(Repository.Root, "docs", "guides", "rights.md");
        var page = RightsPage.Of();
        if (Environment.GetEnvironmentVariable("SERVICEDESK_WRITE_RIGHTS") == "1")
            await File.WriteAllTextAsync(path, page);
        Assert.Equal(await File.ReadAllTextAsync(path), page);
    }

    private static bool IsRoot(string type) => type is "Query" or "Mutation" or "Subscription";
}
