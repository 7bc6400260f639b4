namespace ServiceDesk.Domain.Catalogue;

/// <summary>Gathers what is wrong in one definition file.</summary>
internal sealed class DefinitionErrors(string file)
{
    private readonly List<DefinitionError> errors = [];

    public IReadOnlyList<DefinitionError> All => errors;

    /// <param name="path">The place.</param>
    /// <param name="problem">What is wrong there.</param>
    /// <param name="allowed">What would be right; empty where there is nothing to choose from.</param>
    public void Add(string path, string problem, string allowed) => errors.Add(new(file, path, problem, allowed.Trim().Length == 0 ? "none" : allowed));
}
