using Microsoft.Extensions.Configuration;
using ServiceDesk.Api.GraphQLHttp;
using ServiceDesk.Api.Hosting;
using ServiceDesk.Api.Schema;
using ServiceDesk.GraphQL;

namespace ServiceDesk.Api.Tests.GraphQLHttp;

/// <summary>What is set under <c>ServiceDesk:GraphQL</c>.</summary>
public sealed class SettingsTests
{
    [Fact]
    public void Without_settings_everything_is_as_usual()
    {
        var settings = Read();
        Assert.Equal(new GraphQLOptions { ExecutionTimeout = TimeSpan.FromSeconds(45) }, settings.Engine);
        Assert.Equal(new GraphQLHttpOptions(), settings.Transport);
        Assert.False(settings.IncrementalDelivery);
    }

    [Fact]
    public void Numbers_times_and_switches_are_read()
    {
        var settings = Read(("MaxDepth", "7"), ("MaxTokens", "500"), ("ExecutionTimeout", "00:00:05"), ("maxbodylength", "2048"), ("PersistedQueries", "False"), ("IncrementalDelivery", "true"));
        Assert.Equal((7, 500, TimeSpan.FromSeconds(5)), (settings.Engine.MaxDepth, settings.Engine.Parser.MaxTokens, settings.Engine.ExecutionTimeout));
        Assert.Equal((2048, false), (settings.Transport.MaxBodyLength, settings.Transport.PersistedQueries));
        Assert.True(settings.IncrementalDelivery);
    }

    [Theory]
    [InlineData("MaxDepth", "deep", "The setting ServiceDesk:GraphQL:MaxDepth is 'deep'; allowed is a whole number from 1 to 500.")]
    [InlineData("MaxDepth", "0", "The setting ServiceDesk:GraphQL:MaxDepth is '0'; allowed is a whole number from 1 to 500.")]
    [InlineData("MaxDepth", "1.5", "allowed is a whole number from 1 to 500")]
    [InlineData("MaxBodyLength", "99999999999", "The setting ServiceDesk:GraphQL:MaxBodyLength is '99999999999'; allowed is a whole number from 1024 to 100000000.")]
    [InlineData("PersistedQueries", "on", "The setting ServiceDesk:GraphQL:PersistedQueries is 'on'; allowed is true or false.")]
    [InlineData("KeepAliveInterval", "12", "The setting ServiceDesk:GraphQL:KeepAliveInterval is '12'; allowed is a time as hh:mm:ss from 00:00:01 to 01:00:00.")]
    [InlineData("ExecutionTimeout", "00:00:00", "allowed is a time as hh:mm:ss from 00:00:01 to 01:00:00")]
    [InlineData("TrustedDocuments", "/nowhere/manifest.json", "The trusted documents in /nowhere/manifest.json cannot be used")]
    [InlineData("MaxDeepth", "5", "There is no setting ServiceDesk:GraphQL:MaxDeepth; there are CachedDocumentLength, ")]
    public void What_is_wrong_is_named_with_what_is_allowed(string name, string value, string message) =>
        Assert.Contains(message, Assert.Throws<SettingException>(() => Read((name, value))).Message);

    private static GraphQLSettings Read(params (string Name, string Value)[] settings) => GraphQLSettings.Read(
        new ConfigurationBuilder().AddInMemoryCollection(settings.Select(s => KeyValuePair.Create<string, string?>($"ServiceDesk:GraphQL:{s.Name}", s.Value))).Build());
}
