using System.Collections.Concurrent;
using Microsoft.Extensions.Configuration;

namespace ServiceDesk.Api.Tests.Hosting;

/// <summary>Settings that say nothing, and remember what they are asked for.</summary>
internal sealed class AskedSettings : ConfigurationProvider, IConfigurationSource
{
    private readonly ConcurrentDictionary<string, bool> asked = new(StringComparer.OrdinalIgnoreCase);

    public IConfigurationProvider Build(IConfigurationBuilder builder) => this;

    public override bool TryGet(string key, out string? value)
    {
        asked.TryAdd(key, true);
        value = null;
        return false;
    }

    /// <summary>All below a section, and the sections in it.</summary>
    public IReadOnlyList<string> Below(string section) => [.. asked.Keys.Where(key => key.StartsWith(section + ':', StringComparison.Ordinal))];
}
