using System.Collections.Immutable;
using ServiceDesk.GraphQL.Language.Syntax;
using ServiceDesk.GraphQL.Types;

namespace ServiceDesk.GraphQL.Validation.FieldMerging;

/// <summary>The comparisons of two fields that section 5.3.2 asks for; each is an equivalence, so many fields are alike when all are like the first.</summary>
internal static class FieldComparison
{
    /// <summary>SameResponseShape, without the selections below.</summary>
    public static bool HaveSameShape(GraphQLType left, GraphQLType right) => (left, right) switch
    {
        (NonNullType a, NonNullType b) => HaveSameShape(a.Inner, b.Inner),
        (ListType a, ListType b) => HaveSameShape(a.Item, b.Item),
        (NonNullType or ListType, _) or (_, NonNullType or ListType) => false,
        (NamedType { IsLeaf: true }, _) or (_, NamedType { IsLeaf: true }) => ReferenceEquals(left, right),
        _ => true,
    };

    public static bool HaveSameArguments(FieldNode left, FieldNode right, ComparisonBudget budget)
    {
        if (left.Arguments.Length != right.Arguments.Length)
            return false;
        budget.Spend(left.Arguments.Length);
        foreach (var a in left.Arguments)
        {
            if (Find(right.Arguments, a.Name.Value) is not { } b || !AreEqual(a.Value, b.Value, budget))
                return false;
        }

        return true;
    }

    private static ArgumentNode? Find(ImmutableArray<ArgumentNode> arguments, string name)
    {
        for (var i = arguments.Length - 1; i >= 0; i--)
        {
            if (arguments[i].Name.Value == name)
                return arguments[i];
        }

        return null;
    }

    /// <summary>Values are equal as a document means them: the order of input fields does not count.</summary>
    private static bool AreEqual(ValueNode left, ValueNode right, ComparisonBudget budget)
    {
        budget.Spend();
        return (left, right) switch
        {
            (VariableNode a, VariableNode b) => a.Name.Value == b.Name.Value,
            (IntValueNode a, IntValueNode b) => a.Text == b.Text,
            (FloatValueNode a, FloatValueNode b) => a.Text == b.Text,
            (StringValueNode a, StringValueNode b) => a.Value == b.Value,
            (BooleanValueNode a, BooleanValueNode b) => a.Value == b.Value,
            (EnumValueNode a, EnumValueNode b) => a.Value == b.Value,
            (NullValueNode, NullValueNode) => true,
            (ListValueNode a, ListValueNode b) => AreEqual(a.Items, b.Items, budget),
            (ObjectValueNode a, ObjectValueNode b) => AreEqual(a.Fields, b.Fields, budget),
            _ => false,
        };
    }

    private static bool AreEqual(ImmutableArray<ValueNode> left, ImmutableArray<ValueNode> right, ComparisonBudget budget)
    {
        if (left.Length != right.Length)
            return false;
        for (var i = 0; i < left.Length; i++)
        {
            if (!AreEqual(left[i], right[i], budget))
                return false;
        }

        return true;
    }

    private static bool AreEqual(ImmutableArray<ObjectFieldNode> left, ImmutableArray<ObjectFieldNode> right, ComparisonBudget budget)
    {
        if (left.Length != right.Length)
            return false;
        var others = new Dictionary<string, ValueNode>(right.Length);
        foreach (var field in right)
            others[field.Name.Value] = field.Value;
        foreach (var field in left)
        {
            if (!others.TryGetValue(field.Name.Value, out var other) || !AreEqual(field.Value, other, budget))
                return false;
        }

        return true;
    }
}
