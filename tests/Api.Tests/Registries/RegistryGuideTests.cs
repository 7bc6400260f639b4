using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using ServiceDesk.Api.Registries;
using ServiceDesk.Domain.Registries;
using ServiceDesk.Domain.Values;
using ServiceDesk.Testing;

namespace ServiceDesk.Api.Tests.Registries;

/// <summary>The registries that the operators' guide describes are ones that work.</summary>
public sealed class RegistryGuideTests
{
    [Fact]
    [Seed("Q-05", "Q-06", "Q-18")]
    public async Task The_settings_of_the_guide_ask_all_three_registries()
    {
        await using var registry = await TestRegistry.StartAsync();
        registry.Behaviour = (context, question) => context.Response.WriteAsync(
            question.Path.StartsWith("/people", StringComparison.Ordinal) ? """{"result":{"status":"MATCHED"}}""" : """{"isOwner":false}""");
        var folder = TestFolder.Of("registry-guide");
        await File.WriteAllTextAsync(Path.Combine(folder, "civil"), "the registry's key");
        await File.WriteAllTextAsync(Path.Combine(folder, "personnel.csv"), "کد ملی,نام خانوادگی,وضعیت\n0012345679,اکبری,شاغل\n");
        var guide = await File.ReadAllTextAsync(Path.Combine(Repository.Root, "docs", "guides", "registries.md"));
        var begin = guide.IndexOf("```json\n", StringComparison.Ordinal) + "```json\n".Length;
        var settings = guide[begin..guide.IndexOf("```", begin, StringComparison.Ordinal)]
            .Replace("https://civil.example.ir/", registry.Address.ToString(), StringComparison.Ordinal).Replace("https://owners.example.ir/", registry.Address.ToString(), StringComparison.Ordinal)
            .Replace("/run/secrets/civil", Path.Combine(folder, "civil"), StringComparison.Ordinal).Replace("/var/lib/hr/personnel.csv", Path.Combine(folder, "personnel.csv"), StringComparison.Ordinal);
        var collection = new ServiceCollection();
        collection.AddLogging().AddSingleton(TimeProvider.System);
        collection.AddRegistries(new ConfigurationBuilder().AddJsonStream(new MemoryStream(Encoding.UTF8.GetBytes(settings))).Build());
        await using var services = collection.BuildServiceProvider();
        var registries = services.GetRequiredService<Api.Registries.Registries>();
        var maryam = new RegistryQuestion("0012345679", FieldValues.Of(("lastName", "اکبری"), ("birthDate", "1991-04-20"), ("mobile", "+989121234567")));

        Assert.Equal(RegistryVerdict.Matches, (await registries.AskAsync("civil", maryam, CancellationToken.None)).Verdict);
        Assert.Equal(new RegistryAnswer(RegistryVerdict.Matches, "شاغل"), await registries.AskAsync("personnel", maryam, CancellationToken.None));
        Assert.Equal(RegistryVerdict.DoesNotMatch, (await registries.AskAsync("mobile-owners", maryam, CancellationToken.None)).Verdict);
        var (civil, owner) = (registry.Questions.First(), registry.Questions.Last());
        Assert.Equal("Bearer the registry's key", civil.Authorization);
        Assert.Equal(("13700131", "اکبری"), ((string?)JsonNode.Parse(civil.Body)!["birthDate"], (string?)JsonNode.Parse(civil.Body)!["family"]));
        Assert.Equal("/0012345679/09121234567", owner.Path);
    }
}
