namespace ServiceDesk.Domain.Contracts;

/// <summary>
/// Marks a member that holds a person's data: a name, a mobile number, a person's free text. Whose it is, the declaring
/// type says through <see cref="IDataSubject"/>, unless the mark names another. Only marked members may hold such data, so that erasing a person can be
/// destroying one key.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class PersonalDataAttribute : Attribute
{
    /// <summary>The member of the same type that holds the id of the person whose data it is; null where it is the type's own subject.</summary>
    public string? Subject { get; init; }
}
