namespace ServiceDesk.Domain.Catalogue;

/// <summary>What a line must look like.</summary>
/// <param name="Expression">A regular expression that the whole line matches, without back-references and look-around.</param>
/// <param name="Meaning">The same in words, for whoever got it wrong.</param>
public sealed record FieldPattern(string Expression, LocalisedText Meaning);
