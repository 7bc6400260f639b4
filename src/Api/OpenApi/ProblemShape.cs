namespace ServiceDesk.Api.OpenApi;

/// <summary>Problem details (RFC 9457) as this API writes them.</summary>
/// <param name="Type">A URI that names the kind of problem.</param>
/// <param name="Title">One sentence, in the language of the request.</param>
/// <param name="Status">The HTTP status.</param>
/// <param name="Code">Stable; decide by it, not by the title.</param>
/// <param name="Parameters">What the title names, for example currentVersion.</param>
/// <param name="Errors">What is wrong field by field.</param>
internal sealed record ProblemShape(
    string Type, string Title, int Status, string Code, IReadOnlyDictionary<string, string>? Parameters, IReadOnlyList<FieldErrorShape>? Errors);

/// <summary>What is wrong with one field or header; further members carry what the message names, for example limit.</summary>
/// <param name="Field">The path in the body, such as reasonCodes[0], or the header's name; empty for the body as a whole.</param>
/// <param name="Code">Stable.</param>
/// <param name="Message">One sentence, in the language of the request.</param>
internal sealed record FieldErrorShape(string Field, string Code, string Message);
