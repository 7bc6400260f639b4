using ServiceDesk.Domain.Values;

namespace ServiceDesk.Domain.Decisions;

/// <summary>What is wrong with one field of a command.</summary>
/// <param name="Field">The field as the client sent it, in camelCase; an entry of the extra fields is <c>fields.key</c>.</param>
/// <param name="Code">A stable snake_case code out of <see cref="FieldErrorCodes"/>.</param>
/// <param name="Parameters">What the text about it names, for example the limit.</param>
public sealed record FieldError(string Field, string Code, FieldValues Parameters)
{
    public FieldError(string field, string code)
        : this(field, code, FieldValues.Empty)
    {
    }
}
