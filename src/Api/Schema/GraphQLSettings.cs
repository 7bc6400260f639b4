using ServiceDesk.Api.GraphQLHttp;
using ServiceDesk.Api.GraphQLHttp.Documents;
using ServiceDesk.Api.Hosting;
using ServiceDesk.GraphQL;
using ServiceDesk.GraphQL.Language;

namespace ServiceDesk.Api.Schema;

/// <summary>What is set under <c>ServiceDesk:GraphQL</c>; docs/guides/settings.md has the list.</summary>
/// <param name="Engine">For the engine.</param>
/// <param name="Transport">For the address.</param>
/// <param name="IncrementalDelivery">Whether the schema has @defer and @stream.</param>
public sealed record GraphQLSettings(GraphQLOptions Engine, GraphQLHttpOptions Transport, bool IncrementalDelivery)
{
    private const int Million = 1_000_000;

    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    /// <summary>Longer than the store tries to reach its database: what became of a command, the command itself tells.</summary>
    private static readonly TimeSpan UsualTimeout = TimeSpan.FromSeconds(45);

    /// <exception cref="SettingException">A setting is wrong, or there is none of that name.</exception>
    public static GraphQLSettings Read(IConfiguration configuration)
    {
        var section = new SettingsSection(configuration.GetSection("ServiceDesk:GraphQL"));
        var settings = new GraphQLSettings(ReadEngine(section, new GraphQLOptions()), ReadTransport(section, new GraphQLHttpOptions()), section.Switch("IncrementalDelivery", false));
        section.Close();
        return settings;
    }

    private static GraphQLOptions ReadEngine(SettingsSection section, GraphQLOptions usual) => usual with
    {
        Parser = new ParserLimits
        {
            MaxTokens = section.Number("MaxTokens", usual.Parser.MaxTokens, 100, 10 * Million),
            MaxNesting = section.Number("MaxNesting", usual.Parser.MaxNesting, 10, 500),
            MaxNameLength = section.Number("MaxNameLength", usual.Parser.MaxNameLength, 64, 10_000),
        },
        MaxDepth = section.Number("MaxDepth", usual.MaxDepth, 1, 500),
        MaxFields = section.Number("MaxFields", usual.MaxFields, 1, Million),
        MaxAliases = section.Number("MaxAliases", usual.MaxAliases, 0, Million),
        MaxDirectives = section.Number("MaxDirectives", usual.MaxDirectives, 0, Million),
        MaxCost = section.Number("MaxCost", (int)usual.MaxCost, 1, 1_000 * Million),
        DefaultListSize = section.Number("DefaultListSize", usual.DefaultListSize, 1, 10_000),
        MaxVariableValues = section.Number("MaxVariableValues", usual.MaxVariableValues, 1, 10 * Million),
        MaxFieldComparisons = section.Number("MaxFieldComparisons", usual.MaxFieldComparisons, 1_000, 100 * Million),
        MaxValidationErrors = section.Number("MaxValidationErrors", usual.MaxValidationErrors, 1, 10_000),
        MaxResponseBytes = section.Number("MaxResponseBytes", usual.MaxResponseBytes, 65_536, 1_000 * Million),
        MaxSubscriptions = section.Number("MaxSubscriptions", usual.MaxSubscriptions, 0, Million),
        MaxSubscriptionsPerShare = section.Number("MaxSubscriptionsPerShare", usual.MaxSubscriptionsPerShare, 0, Million),
        ExecutionTimeout = section.Time("ExecutionTimeout", UsualTimeout, Second, TimeSpan.FromHours(1)),
        CachedDocuments = section.Number("CachedDocuments", usual.CachedDocuments, 0, Million),
        CachedDocumentLength = section.Number("CachedDocumentLength", usual.CachedDocumentLength, 0, 10 * Million),
    };

    private static GraphQLHttpOptions ReadTransport(SettingsSection section, GraphQLHttpOptions usual) => usual with
    {
        MaxBodyLength = section.Number("MaxBodyLength", usual.MaxBodyLength, 1_024, 100 * Million),
        PersistedQueries = section.Switch("PersistedQueries", usual.PersistedQueries),
        PersistedQueryCount = section.Number("PersistedQueryCount", usual.PersistedQueryCount, 0, Million),
        PersistedQueryBytes = section.Number("PersistedQueryBytes", usual.PersistedQueryBytes, 0, 1_000 * Million),
        TrustedDocuments = section.Text("TrustedDocuments") is { } path ? TrustedDocuments.Read(path) : null,
        KeepAliveInterval = section.Time("KeepAliveInterval", usual.KeepAliveInterval, Second, TimeSpan.FromHours(1)),
        ConnectionInitTimeout = section.Time("ConnectionInitTimeout", usual.ConnectionInitTimeout, Second, TimeSpan.FromMinutes(5)),
        MaxOperationsPerConnection = section.Number("MaxOperationsPerConnection", usual.MaxOperationsPerConnection, 1, 10_000),
    };
}
