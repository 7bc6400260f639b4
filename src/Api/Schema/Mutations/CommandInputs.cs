using System.Text.Json;
using ServiceDesk.Api.Http;
using ServiceDesk.Domain.Decisions;
using ServiceDesk.Domain.Requests;
using ServiceDesk.GraphQL.Annotations;

namespace ServiceDesk.Api.Schema.Mutations;

/// <summary>Members of commands' bodies that GraphQL can say better than their C# types do.</summary>
internal static class CommandInputs
{
    public static SchemaBuilder AddCommandInputs(this SchemaBuilder schema) => schema
        .InputMember((Submit body) => body.Fields, (IReadOnlyList<FieldValueInput> fields) => FieldValueMap.Of(fields))
        .InputMember((TakeStep body) => body.Fields, (IReadOnlyList<FieldValueInput> fields) => FieldValueMap.Of(fields))
        .InputMember((Submit body) => body.SenderKind, (SenderKind kind) => JsonNamingPolicy.CamelCase.ConvertName($"{kind}"))
        .InputMember((Approve body) => body.LetterDate, (CalendarDateInput date) => date.ToText());

    /// <summary>What the check of an HTTP body finds and the types of GraphQL let pass.</summary>
    public static IReadOnlyList<FieldError> Check(object body) => ((body as Submit)?.Fields ?? (body as TakeStep)?.Fields) is FieldValueMap fields
        ? [.. fields.Repeated.Take(JsonShape.MostErrors).Select(key => new FieldError($"fields.{key}", FieldErrorCodes.Repeated))]
        : [];
}
