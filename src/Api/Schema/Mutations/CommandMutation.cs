using System.ComponentModel;
using ServiceDesk.Api.Commands;
using ServiceDesk.GraphQL.Annotations;
using ServiceDesk.GraphQL.Execution;

namespace ServiceDesk.Api.Schema.Mutations;

/// <summary>One command as a field: its arguments are what HTTP has in the path, the body and the headers of a command.</summary>
internal abstract class CommandMutation
{
    /// <summary>Resolves the field; its parameters are the arguments.</summary>
    public abstract Delegate Resolver { get; }

    public static CommandMutation Of(RequestCommand command) =>
        (CommandMutation)Activator.CreateInstance(typeof(CommandMutation<>).MakeGenericType(command.BodyType), command)!;
}

/// <typeparam name="TBody">The command's body, which is the argument <c>input</c>.</typeparam>
internal sealed class CommandMutation<TBody>(RequestCommand command) : CommandMutation
    where TBody : class
{
    private const string InputText = "What the command says. What must be there the command itself tells, as a problem with the field.";
    private const string KeyText = "Makes a repeat harmless: the same key and command give the stored answer. 1 to 255 visible ASCII characters, unique for the person.";

    public override Delegate Resolver => command.Starts ? StartAsync : ActAsync;

    private Task<CommandPayload?> StartAsync(
        [Description(InputText)] TBody input,
        ResolverContext context,
        [Service] MutationHandler handler,
        [Description(KeyText)] string? idempotencyKey = null) =>
        handler.ExecuteAsync(command, input, null, null, idempotencyKey, Viewer.Of(context));

    private Task<CommandPayload?> ActAsync(
        [Id, Description("The request.")] string id,
        [Description("The version of the request that the person saw; when it has changed meanwhile, nothing is done (version_conflict).")] long expectedVersion,
        [Description(InputText)] TBody input,
        ResolverContext context,
        [Service] MutationHandler handler,
        [Description(KeyText)] string? idempotencyKey = null) =>
        handler.ExecuteAsync(command, input, id, expectedVersion, idempotencyKey, Viewer.Of(context));
}
