using System.Buffers;
using System.Globalization;
using ServiceDesk.GraphQL.Types;
using ServiceDesk.GraphQL.Types.Scalars;

namespace ServiceDesk.GraphQL.Annotations;

/// <summary>From coerced GraphQL values to what a C# parameter or property takes.</summary>
internal static class ClrConversion
{
    private static readonly SearchValues<char> GuidCharacters = SearchValues.Create("0123456789abcdefABCDEF-");

    /// <summary>Null when coerced values fit as they are.</summary>
    public static Func<object?, object?>? For(GraphQLType type, Type clrType)
    {
        if (clrType.IsGenericType && clrType.GetGenericTypeDefinition() == typeof(Optional<>))
        {
            var inner = For(type, clrType.GetGenericArguments()[0]);
            var constructor = clrType.GetConstructor([clrType.GetGenericArguments()[0]])!;
            return value => constructor.Invoke([inner is null ? value : inner(value)]);
        }

        var target = Nullable.GetUnderlyingType(clrType) ?? clrType;
        if (type.Nullable is ListType list)
        {
            var itemType = Sequences.ItemType(target) ?? throw Mismatch(type, clrType);
            var create = Sequences.Factory(target, itemType) ?? throw Mismatch(type, clrType);
            var convert = For(list.Item, itemType);
            return value => value is object?[] items ? create(convert is null ? items : Array.ConvertAll(items, i => convert(i))) : null;
        }

        var produced = type.Named switch
        {
            ScalarType scalar => scalar.ClrType,
            EnumType enumType => enumType.ClrType!,
            InputObjectType input => input.ClrType!,
            _ => throw Mismatch(type, clrType),
        };
        if (target.IsAssignableFrom(produced))
            return null;
        if (type.Named is IdScalar)
            return IdConversion(target) ?? throw Mismatch(type, clrType);
        if (type.Named is DateTimeScalar && target == typeof(DateTime))
            return value => value is DateTimeOffset instant ? instant.UtcDateTime : null;
        if (typeof(IConvertible).IsAssignableFrom(target) && typeof(IConvertible).IsAssignableFrom(produced))
        {
            return value =>
            {
                try
                {
                    return value is null ? null : Convert.ChangeType(value, target, CultureInfo.InvariantCulture);
                }
                catch (OverflowException)
                {
                    throw new GraphQLException(ErrorCodes.InvalidArgument, $"The value {value} is out of range.");
                }
            };
        }

        throw Mismatch(type, clrType);
    }

    private static Func<object?, object?>? IdConversion(Type target)
    {
        if (target == typeof(Guid))
            return value => value is null ? null : TryReadGuid((string)value, out var id) ? id : throw NotAnId(value);
        if (target == typeof(int))
            return value => value is null ? null : int.TryParse((string)value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var id) ? id : throw NotAnId(value);
        if (target == typeof(long))
            return value => value is null ? null : long.TryParse((string)value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var id) ? id : throw NotAnId(value);
        return null;
    }

    /// <summary>Only the form in which ids are given out: one thing has one id, wherever it is compared.</summary>
    private static bool TryReadGuid(string text, out Guid id)
    {
        id = default;
        return !text.AsSpan().ContainsAnyExcept(GuidCharacters) && Guid.TryParseExact(text, "D", out id);
    }

    private static GraphQLException NotAnId(object value) =>
        new(ErrorCodes.InvalidArgument, $"\"{Excerpt.Of((string)value)}\" is not a valid id.");

    private static SchemaException Mismatch(GraphQLType type, Type clrType) =>
        new($"Values of the type \"{type}\" cannot be given to the C# type {clrType}.");
}
