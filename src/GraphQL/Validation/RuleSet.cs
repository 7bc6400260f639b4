using System.Collections.Concurrent;
using System.Numerics;
using System.Reflection;

namespace ServiceDesk.GraphQL.Validation;

/// <summary>The rules of one validation, by the methods they override: a rule looks at few kinds of nodes, and calling all of them at every node would cost more than what they do.</summary>
internal sealed class RuleSet
{
    private static readonly string[] Methods = [.. Enum.GetNames<RuleMethod>()];
    private static readonly ConcurrentDictionary<Type, bool[]> Overrides = new();

    private readonly ValidationRule[] _rules;

    // For each method a bit for each rule.
    private readonly ulong[] _overriding = new ulong[Methods.Length];

    /// <param name="rules">At most 64.</param>
    public RuleSet(ValidationRule[] rules)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(rules.Length, 64);
        _rules = rules;
        for (var i = 0; i < rules.Length; i++)
        {
            var overrides = Overrides.GetOrAdd(rules[i].GetType(), FindOverrides);
            for (var method = 0; method < overrides.Length; method++)
            {
                if (overrides[method])
                    _overriding[method] |= 1UL << i;
            }
        }
    }

    /// <summary>The rules that override a method, in their order.</summary>
    public Enumerator With(RuleMethod method) => new(_rules, _overriding[(int)method]);

    private static bool[] FindOverrides(Type rule) =>
        Array.ConvertAll(Methods, name => rule.GetMethod(name, BindingFlags.Public | BindingFlags.Instance)!.DeclaringType != typeof(ValidationRule));

    public struct Enumerator(ValidationRule[] rules, ulong left)
    {
        private int _current = -1;

        public readonly ValidationRule Current => rules[_current];

        public readonly Enumerator GetEnumerator() => this;

        public bool MoveNext()
        {
            if (left == 0)
                return false;
            _current = BitOperations.TrailingZeroCount(left);
            left &= left - 1;
            return true;
        }
    }
}
