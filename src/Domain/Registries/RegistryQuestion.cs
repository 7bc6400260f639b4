using ServiceDesk.Domain.Values;

namespace ServiceDesk.Domain.Registries;

/// <summary>What a registry is asked about one person.</summary>
/// <param name="NationalCode">Ten digits.</param>
/// <param name="Values">
/// What the person has filled in, by the keys of the organisation's form and as a form keeps it: dates in ISO-8601, mobile
/// numbers as <c>+989…</c>. Which of them a registry compares, its connection says.
/// </param>
public sealed record RegistryQuestion(string NationalCode, FieldValues Values)
{
    /// <summary>The name of the national code among the values.</summary>
    public const string NationalCodeKey = "nationalCode";

    /// <summary>The name of the mobile number among the values.</summary>
    public const string MobileKey = "mobile";

    /// <summary>The value of that name; null where the person was not asked for it.</summary>
    public string? Find(string name) => name == NationalCodeKey ? NationalCode : Values.GetValueOrDefault(name);

    /// <summary>Nothing: the question is about a person, and texts of objects end in logs.</summary>
    public override string ToString() => nameof(RegistryQuestion);
}
