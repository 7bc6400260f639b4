using ServiceDesk.GraphQL.Annotations;

namespace ServiceDesk.Api.Schema.Types;

/// <summary>What a line must look like.</summary>
/// <param name="Expression">A regular expression that the whole line matches, its digits written in any of the three sets; without back-references and look-around, so that JavaScript reads it the same.</param>
/// <param name="Meaning">The same in words, for whoever got it wrong.</param>
[GraphQLName("FieldPattern"), FieldAccess(FieldAccess.Anonymous)]
public sealed record FieldPatternView(string Expression, Wording Meaning);
