using ServiceDesk.Domain.Decisions;
using ServiceDesk.Domain.Files;
using ServiceDesk.Domain.Requests;

namespace ServiceDesk.Api.Commands;

/// <summary>A command whose body is the Domain's own record.</summary>
internal class RequestCommand<TCommand> : RequestCommand<TCommand, TCommand>
    where TCommand : IRequestCommand<TCommand>
{
    protected override Task<TCommand> CompleteAsync(TCommand body, RequestState? state, ICommandLookup lookup) => Task.FromResult(body);
}

/// <summary>A command whose body is completed by something that is looked up.</summary>
internal abstract class RequestCommand<TBody, TCommand> : RequestCommand
    where TCommand : IRequestCommand<TCommand>
{
    public sealed override RequestAct Act => TCommand.Act;

    public sealed override Type BodyType => typeof(TBody);

    protected abstract Task<TCommand> CompleteAsync(TBody body, RequestState? state, ICommandLookup lookup);

    /// <summary>Tells the decision what it needs beside command and state.</summary>
    protected virtual Task<Func<DecisionContext, DecisionContext>> InformAsync(TBody body, RequestState? state, ICommandLookup lookup) =>
        Task.FromResult<Func<DecisionContext, DecisionContext>>(context => context);

    internal sealed override async Task<Func<DecisionContext, Decision<RequestEvent>>> PrepareAsync(object body, RequestState? state, ICommandLookup lookup)
    {
        var command = await CompleteAsync((TBody)body, state, lookup);
        var inform = await InformAsync((TBody)body, state, lookup);
        if (command is not ICommandWithFiles named)
            return context => TCommand.Decide(command, state, inform(context));
        var files = await lookup.FilesAsync(named.NamedFiles());
        return context => TCommand.Decide(command, state, inform(context with { Files = files }));
    }
}
