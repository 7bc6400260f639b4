using ServiceDesk.Api.Commands;
using ServiceDesk.Api.Schema.Types;
using ServiceDesk.GraphQL.Annotations;
using ServiceDesk.GraphQL.Execution;

namespace ServiceDesk.Api.Schema.Mutations;

/// <summary>What of a command's answer is shown otherwise than over HTTP.</summary>
[GraphQLExtends(typeof(CommandAnswer))]
public static class CommandAnswerFields
{
    /// <summary>By when the unit owes an answer; null while no clock runs.</summary>
    [GraphQLField]
    public static Moment? AnswerDue([Parent] CommandAnswer answer, ResolverContext context) =>
        Moment.Of(answer.AnswerDue, Viewer.Of(context).Organisation.Calendar.Zone);
}
