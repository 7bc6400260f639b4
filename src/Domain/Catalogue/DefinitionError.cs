namespace ServiceDesk.Domain.Catalogue;

/// <summary>One thing that is wrong in a definition file.</summary>
/// <param name="File">The file, as the caller named it.</param>
/// <param name="Path">The place in it, for example <c>$.services[0].answerWithin.unit</c>.</param>
/// <param name="Problem">What is wrong.</param>
/// <param name="Allowed">What would be right.</param>
public sealed record DefinitionError(string File, string Path, string Problem, string Allowed)
{
    public override string ToString() => $"{File}: {Path}: {Problem} Allowed: {Allowed}";
}
