using System.Globalization;
using ServiceDesk.Api.Problems;
using ServiceDesk.Domain.Decisions;

namespace ServiceDesk.Api.Schema.Mutations;

/// <summary>What is wrong with one field.</summary>
/// <param name="Field">The path in the input, such as reasonCodes[0] or fields.mobile; or the name of another argument or of a header.</param>
/// <param name="Code">Stable.</param>
/// <param name="Message">One sentence for a person, in the language of Accept-Language.</param>
/// <param name="Parameters">What the message names, for example limit.</param>
[FieldAccess(FieldAccess.Checked)]
public sealed record FieldProblem(string Field, string Code, string Message, IReadOnlyList<ProblemParameter> Parameters)
{
    public static FieldProblem Of(FieldError error, CultureInfo language) =>
        new(error.Field, error.Code, ProblemTexts.Of(error, language), ProblemParameter.Of(error.Parameters));
}
