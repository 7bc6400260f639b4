using System.Collections.Immutable;
using ServiceDesk.GraphQL.Language;

namespace ServiceDesk.GraphQL;

/// <summary>An error of the response's <c>errors</c> list (section 7.1.2). <see cref="Code"/> is written as <c>extensions.code</c>.</summary>
/// <param name="Code">A stable, lower-case code a program can act on, e.g. <c>not_found</c>.</param>
/// <param name="Message">What went wrong, for a person.</param>
public sealed record GraphQLError(string Code, string Message)
{
    /// <summary>Where in the document the error belongs.</summary>
    public ImmutableArray<SourceLocation> Locations { get; init; } = [];

    /// <summary>The response path: response names (<see cref="string"/>) and list indexes (<see cref="int"/>). The engine fills it in for field errors.</summary>
    public IReadOnlyList<object>? Path { get; init; }

    /// <summary>Further entries of <c>extensions</c>: strings, numbers, booleans, lists and dictionaries of them.</summary>
    public IReadOnlyDictionary<string, object?>? Extensions { get; init; }
}
