using ServiceDesk.Api.Problems;
using ServiceDesk.GraphQL.Annotations;

namespace ServiceDesk.Api.Schema.Mutations;

/// <summary>Why a command was not done; the same as the problem details over HTTP.</summary>
/// <param name="Code">Stable; decide by it, not by the message.</param>
/// <param name="Message">One sentence for a person, in the language of Accept-Language.</param>
/// <param name="Status">The HTTP status that goes with it.</param>
/// <param name="Parameters">What the message names, for example currentVersion.</param>
/// <param name="Errors">What is wrong field by field.</param>
[GraphQLName("Problem"), FieldAccess(FieldAccess.Checked)]
public sealed record ProblemView(string Code, string Message, int Status, IReadOnlyList<ProblemParameter> Parameters, IReadOnlyList<FieldProblem> Errors)
{
    public static ProblemView Of(Problem problem, Viewer viewer) => new(
        problem.Code,
        ProblemTexts.Of(problem, viewer.Language, viewer.Organisation),
        problem.Status,
        ProblemParameter.Of(problem.Parameters),
        [.. problem.Errors.Select(error => FieldProblem.Of(error, viewer.Language))]);
}
