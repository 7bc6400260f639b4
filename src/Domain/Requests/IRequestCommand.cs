using ServiceDesk.Domain.Decisions;

namespace ServiceDesk.Domain.Requests;

/// <summary>A command on a request: the fields as the client sent them, and the pure decision about them.</summary>
public interface IRequestCommand<TSelf>
    where TSelf : IRequestCommand<TSelf>
{
    /// <summary>The act that <see cref="RequestRights"/> is asked about.</summary>
    static abstract RequestAct Act { get; }

    /// <summary>Pure. Rights have been asked before; the actor in the context is the answer.</summary>
    static abstract Decision<RequestEvent> Decide(TSelf command, RequestState? state, DecisionContext context);
}
