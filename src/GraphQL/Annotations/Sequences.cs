using System.Collections.Immutable;

namespace ServiceDesk.GraphQL.Annotations;

/// <summary>Which C# types are lists, and how lists of arguments are made.</summary>
internal static class Sequences
{
    /// <summary>The type of the items, or null when the type is not a list (a string and a dictionary are not).</summary>
    public static Type? ItemType(Type type)
    {
        if (type == typeof(string))
            return null;
        if (type.IsArray)
            return type.GetElementType();
        if (IsAsynchronous(type))
            return type.GetGenericArguments()[0];
        var enumerable = type.GetInterfaces().Append(type)
            .FirstOrDefault(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IEnumerable<>));
        var item = enumerable?.GetGenericArguments()[0];
        return item is { IsGenericType: true } && item.GetGenericTypeDefinition() == typeof(KeyValuePair<,>) ? null : item;
    }

    public static bool IsAsynchronous(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IAsyncEnumerable<>);

    /// <summary>Makes the list that a parameter of the given type takes; null when the engine cannot.</summary>
    public static Func<object?[], object>? Factory(Type type, Type itemType)
    {
        object ToArray(object?[] items)
        {
            var array = Array.CreateInstance(itemType, items.Length);
            for (var i = 0; i < items.Length; i++)
                array.SetValue(items[i], i);
            return array;
        }

        if (type.IsAssignableFrom(itemType.MakeArrayType()))
            return ToArray;
        foreach (var open in new[] { typeof(List<>), typeof(HashSet<>) })
        {
            var closed = open.MakeGenericType(itemType);
            if (type.IsAssignableFrom(closed))
                return items => Activator.CreateInstance(closed, ToArray(items))!;
        }

        if (type == typeof(ImmutableArray<>).MakeGenericType(itemType))
        {
            var create = typeof(ImmutableArray).GetMethods()
                .First(m => m.Name == nameof(ImmutableArray.Create) && m.GetParameters() is [{ ParameterType.IsArray: true }])
                .MakeGenericMethod(itemType);
            return items => create.Invoke(null, [ToArray(items)])!;
        }

        return null;
    }
}
