namespace ServiceDesk.Domain.Catalogue;

/// <summary>Gathers what is wrong in one definition file.</summary>
internal sealed class DefinitionErrors(string file)
{
    private readonly List<DefinitionError> errors = [];

    public IReadOnlyList<DefinitionError> All => errors;

    public void Add(string path, string problem, string allowed) => errors.Add(new(file, path, problem, allowed));
}
