using ServiceDesk.GraphQL.Language.Syntax;
using ServiceDesk.GraphQL.Types;

namespace ServiceDesk.GraphQL.Execution;

/// <summary>A document that was parsed and validated, with the plans made of it so far.</summary>
internal sealed class PreparedDocument(Schema schema, DocumentNode? document, IReadOnlyList<GraphQLError> errors)
{
    private readonly Lock _gate = new();
    private PreparedOperation[] _operations = [];

    /// <summary>Why the document cannot be executed; empty when it can.</summary>
    public IReadOnlyList<GraphQLError> Errors { get; } = errors;

    /// <summary>GetOperation (section 6.1).</summary>
    public PreparedOperation? Find(string? name, out GraphQLError? error)
    {
        OperationDefinitionNode? found = null;
        foreach (var definition in document!.Definitions)
        {
            if (definition is not OperationDefinitionNode operation)
                continue;
            if (name is null && found is not null)
            {
                error = new GraphQLError(ErrorCodes.OperationNotFound, "The document has several operations, so the request must name one.");
                return null;
            }

            if (name is null || operation.Name?.Value == name)
                found = operation;
        }

        error = found is not null ? null
            : new GraphQLError(ErrorCodes.OperationNotFound, name is null ? "The document has no operation." : $"The document has no operation called \"{Excerpt.Of(name)}\".");
        return found is null ? null : FindPrepared(found) ?? Prepare(found);
    }

    private PreparedOperation? FindPrepared(OperationDefinitionNode operation)
    {
        foreach (var prepared in Volatile.Read(ref _operations))
        {
            if (ReferenceEquals(prepared.Operation, operation))
                return prepared;
        }

        return null;
    }

    /// <summary>Readers see the old array or the new one; most documents have one operation.</summary>
    private PreparedOperation Prepare(OperationDefinitionNode operation)
    {
        lock (_gate)
        {
            if (FindPrepared(operation) is { } known)
                return known;
            var prepared = new PreparedOperation(schema, document!, operation);
            Volatile.Write(ref _operations, [.. _operations, prepared]);
            return prepared;
        }
    }
}
