using ServiceDesk.Api.Commands;
using ServiceDesk.Api.Problems;
using ServiceDesk.Api.Schema.Types;
using ServiceDesk.GraphQL.Annotations;
using ServiceDesk.GraphQL.Execution;

namespace ServiceDesk.Api.Schema.Mutations;

/// <summary>What became of a command: either answer or problem is there.</summary>
/// <param name="Answer">What was done; null when nothing was.</param>
/// <param name="Replayed">Whether the command had been done before under the same idempotency key, and this is the answer of that time.</param>
/// <param name="Problem">Why nothing was done; null when it was.</param>
[FieldAccess(FieldAccess.Checked)]
public sealed record CommandPayload(CommandAnswer? Answer, bool Replayed, ProblemView? Problem)
{
    /// <summary>The request as it stands now, this command included; null when nothing was done, or when the viewer may no longer see it, as after referring it to another unit.</summary>
    [GraphQLField]
    public async Task<RequestView?> Request([Service] VisibleRequests requests, ResolverContext context, CancellationToken cancellation) =>
        Answer is null ? null : await requests.ShowIfVisibleAsync(Answer.Id, Viewer.Of(context), cancellation);

    internal static CommandPayload Of(CommandOutcome outcome, Viewer viewer) => outcome switch
    {
        CommandOutcome.Done done => new(done.Answer, done.Replayed, null),
        CommandOutcome.Refused refused => Of(refused.Problem, viewer),
        _ => throw new InvalidOperationException($"A command ended as {outcome.GetType().Name}."),
    };

    internal static CommandPayload Of(Problem problem, Viewer viewer) => new(null, false, ProblemView.Of(problem, viewer));
}
