namespace ServiceDesk.Domain.Registries;

/// <summary>What a registry has answered.</summary>
/// <param name="Verdict">Whether the person is the one it knows.</param>
/// <param name="Standing">The person's employment or study status in the registry's own words, such as «مشغول به تحصیل»; null where it tells none.</param>
public sealed record RegistryAnswer(RegistryVerdict Verdict, string? Standing = null)
{
    public static RegistryAnswer NotKnown { get; } = new(RegistryVerdict.NotKnown);

    public static RegistryAnswer Unavailable { get; } = new(RegistryVerdict.Unavailable);
}
