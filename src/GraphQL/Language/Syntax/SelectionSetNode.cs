using System.Collections.Immutable;

namespace ServiceDesk.GraphQL.Language.Syntax;

/// <summary>A selection set (section 2.4).</summary>
public sealed class SelectionSetNode(SourceLocation location, ImmutableArray<SelectionNode> selections) : SyntaxNode(location)
{
    /// <summary>Up to here comparing all names is quicker than a table of them.</summary>
    private const int FewSelections = 24;

    private bool? _isPlain;

    public ImmutableArray<SelectionNode> Selections { get; } = selections;

    /// <summary>Whether the set selects nothing but fields with different response names, as most sets do; then nothing in it has to be merged.</summary>
    internal bool IsPlain => _isPlain ??= FindPlain();

    private bool FindPlain()
    {
        HashSet<string>? names = Selections.Length > FewSelections ? [] : null;
        for (var i = 0; i < Selections.Length; i++)
        {
            if (Selections[i] is not FieldNode field || names?.Add(field.ResponseName) == false)
                return false;
            for (var j = 0; names is null && j < i; j++)
            {
                if (((FieldNode)Selections[j]).ResponseName == field.ResponseName)
                    return false;
            }
        }

        return true;
    }
}
