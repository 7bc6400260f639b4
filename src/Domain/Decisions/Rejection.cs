using ServiceDesk.Domain.Values;

namespace ServiceDesk.Domain.Decisions;

/// <summary>Why a command is refused; nothing is stored.</summary>
/// <param name="Kind">Decides the HTTP status.</param>
/// <param name="Code">A stable snake_case code out of <see cref="RejectionCodes"/>; texts are found by it.</param>
/// <param name="Fields">Every shape error of the command at once; empty for the other kinds.</param>
/// <param name="Parameters">What the text about it names, for example the status that stands.</param>
public sealed record Rejection(RejectionKind Kind, string Code, ValueList<FieldError> Fields, FieldValues Parameters)
{
    public static Rejection Shape(IEnumerable<FieldError> fields) =>
        new(RejectionKind.Shape, RejectionCodes.InvalidCommand, fields.ToValueList(), FieldValues.Empty);

    public static Rejection Conflict(string code, params ReadOnlySpan<(string Name, string Value)> parameters) =>
        new(RejectionKind.Conflict, code, [], FieldValues.Of(parameters));

    public static Rejection NotFound(string code = RejectionCodes.RequestNotFound) =>
        new(RejectionKind.NotFound, code, [], FieldValues.Empty);

    public static Rejection Forbidden(string code = RejectionCodes.NotYourRole) =>
        new(RejectionKind.Forbidden, code, [], FieldValues.Empty);
}
