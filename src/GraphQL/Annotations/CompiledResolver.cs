using ServiceDesk.GraphQL.Execution;

namespace ServiceDesk.GraphQL.Annotations;

/// <summary>What <see cref="ResolverCompiler"/> makes of a member.</summary>
internal sealed record CompiledResolver
{
    public Func<object?, ResolverContext, object?>? Resolve { get; init; }

    public Func<object?, ResolverContext, ValueTask<object?>>? ResolveAsync { get; init; }

    public Func<object?, ResolverContext, ResponseWriter, bool>? WriteLeaf { get; init; }

    public Func<ResolverContext, IAsyncEnumerable<object?>>? Subscribe { get; init; }
}
