using System.Collections.Immutable;
using ServiceDesk.GraphQL.Execution.Incremental;
using ServiceDesk.GraphQL.Language;
using ServiceDesk.GraphQL.Language.Syntax;
using ServiceDesk.GraphQL.Types;

namespace ServiceDesk.GraphQL.Execution;

/// <summary>One field of the response, all its occurrences in the document merged.</summary>
internal sealed class PlanField
{
    private readonly bool _hasVariables;
    private (ObjectType Type, SelectionPlan Plan)[] _subPlans = [];
    private object?[]? _constantArguments;

    /// <param name="index">The field's place among all fields of the operation plan.</param>
    /// <param name="gatherSlot">The field's slot in <see cref="GatheredObject"/>, or -1 when it is resolved while the response is written.</param>
    /// <param name="hasAsyncBelow">Whether its sub-selection has gathered fields.</param>
    public PlanField(string responseName, FieldDefinition definition, ImmutableArray<FieldNode> nodes, int index, int gatherSlot, bool hasAsyncBelow)
    {
        ResponseName = responseName;
        Definition = definition;
        Nodes = nodes;
        Index = index;
        GatherSlot = gatherSlot;
        HasAsyncBelow = hasAsyncBelow;
        Key = responseName == definition.Name ? definition.Key : FieldDefinition.KeyOf(responseName);
        foreach (var argument in nodes[0].Arguments)
            _hasVariables |= ArgumentCoercion.UsesVariables(argument.Value);
    }

    public string ResponseName { get; }

    /// <summary>The response name as it is written: quoted, with the colon.</summary>
    public byte[] Key { get; }

    public FieldDefinition Definition { get; }

    public ImmutableArray<FieldNode> Nodes { get; }

    public int Index { get; }

    public int GatherSlot { get; }

    public bool HasAsyncBelow { get; }

    /// <summary>Set in a plan that delivers in parts, where it matters.</summary>
    public FieldDelivery? Delivery { get; set; }

    public ImmutableArray<SourceLocation> Locations => [.. Nodes.Select(n => n.Location).Distinct()];

    /// <summary>The arguments as the resolver takes them; those without variables are coerced once for all requests.</summary>
    public object?[] CoerceArguments(VariableValues variables)
    {
        if (Definition.Arguments.Length == 0)
            return [];
        if (_hasVariables)
            return ArgumentCoercion.Coerce(Definition, Nodes[0], variables);
        return _constantArguments ??= ArgumentCoercion.Coerce(Definition, Nodes[0], variables);
    }

    public SelectionPlan? FindSubPlan(ObjectType type)
    {
        foreach (var (known, plan) in Volatile.Read(ref _subPlans))
        {
            if (ReferenceEquals(known, type))
                return plan;
        }

        return null;
    }

    /// <summary>Called under the operation plan's lock; readers see the old array or the new one.</summary>
    public void AddSubPlan(ObjectType type, SelectionPlan plan) => Volatile.Write(ref _subPlans, [.. _subPlans, (type, plan)]);
}
