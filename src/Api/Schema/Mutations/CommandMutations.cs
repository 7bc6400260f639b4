using System.ComponentModel;
using ServiceDesk.Api.Commands;
using ServiceDesk.Api.OpenApi;
using ServiceDesk.GraphQL.Annotations;
using ServiceDesk.GraphQL.Language.Syntax;

namespace ServiceDesk.Api.Schema.Mutations;

/// <summary>A mutation for every command of the table.</summary>
internal static class CommandMutations
{
    /// <summary>A command is a transaction of the store, and an answer may cost 200 beside: at most 20 of them fit into what an operation may cost unless told.</summary>
    private const double Weight = 4_800;

    public static SchemaBuilder AddCommandMutations(this SchemaBuilder schema)
    {
        foreach (var command in RequestCommands.All)
        {
            schema.Field(
                OperationKind.Mutation,
                command.Name,
                CommandMutation.Of(command).Resolver,
                new FieldAccessAttribute(command.Act),
                new CostAttribute(Weight),
                new DescriptionAttribute(Describe(command)));
        }

        return schema.AddCommandInputs().Extend(typeof(CommandAnswerFields));
    }

    private static string Describe(RequestCommand command) =>
        $"{command.Summary}. {command.Description}\n\nProblems: {string.Join(", ", ErrorAnswers.OfMutation(command).SelectMany(status => status).Select(code => $"`{code}`"))}.";
}
