using System.ComponentModel;
using ServiceDesk.Api.Commands;
using ServiceDesk.Api.OpenApi;
using ServiceDesk.GraphQL.Annotations;
using ServiceDesk.GraphQL.Language.Syntax;

namespace ServiceDesk.Api.Schema.Mutations;

/// <summary>A mutation for every command of the table.</summary>
internal static class CommandMutations
{
    public static SchemaBuilder AddCommandMutations(this SchemaBuilder schema)
    {
        foreach (var command in RequestCommands.All)
        {
            schema.Field(
                OperationKind.Mutation,
                command.Name,
                CommandMutation.Of(command).Resolver,
                new FieldAccessAttribute(FieldAccess.SignedIn),
                new DescriptionAttribute(Describe(command)));
        }

        return schema.AddCommandInputs().Extend(typeof(CommandAnswerFields));
    }

    private static string Describe(RequestCommand command) =>
        $"{command.Summary}. {command.Description}\n\nProblems: {string.Join(", ", ErrorAnswers.OfMutation(command).SelectMany(status => status).Select(code => $"`{code}`"))}.";
}
