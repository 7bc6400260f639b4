using ServiceDesk.Domain.Decisions;
using ServiceDesk.Domain.Requests;

namespace ServiceDesk.Api.Commands;

/// <summary>One act on a request as clients see it. Endpoints, OpenAPI and GraphQL mutations are made from these alone.</summary>
public abstract class RequestCommand
{
    /// <summary>The verb, in camelCase, such as <c>addNote</c>.</summary>
    public required string Name { get; init; }

    /// <summary>The last part of the path, such as <c>notes</c>; empty for the submission.</summary>
    public required string Path { get; init; }

    public required string Summary { get; init; }

    public required string Description { get; init; }

    /// <summary>A body that is accepted, as JSON.</summary>
    public required string Example { get; init; }

    /// <summary>The codes of its own refusals (409); those that every command has come on top.</summary>
    public required IReadOnlyList<string> Conflicts { get; init; }

    public abstract RequestAct Act { get; }

    /// <summary>What the body is read as.</summary>
    public abstract Type BodyType { get; }

    /// <summary>Whether it starts a request instead of changing one.</summary>
    public bool Starts => Act == RequestAct.Submit;

    /// <summary>Looks up what the decision needs beside body and state; the decision itself is pure.</summary>
    internal abstract Task<Func<DecisionContext, Decision<RequestEvent>>> PrepareAsync(object body, RequestState? state, ICommandLookup lookup);
}
