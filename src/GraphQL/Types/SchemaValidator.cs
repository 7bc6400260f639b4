using ServiceDesk.GraphQL.Execution;
using ServiceDesk.GraphQL.Language;

namespace ServiceDesk.GraphQL.Types;

/// <summary>The rules of type validation (sections 3.3 to 3.13); finds all faults before it reports.</summary>
internal static class SchemaValidator
{
    public static void Validate(Schema schema, IReadOnlyList<NamedType> types, IReadOnlyList<DirectiveDefinition> directives)
    {
        var errors = new List<string>();
        foreach (var group in types.GroupBy(t => t.Name).Where(g => g.Count() > 1))
            errors.Add($"Two types are called \"{group.Key}\".");
        foreach (var group in directives.GroupBy(d => d.Name).Where(g => g.Count() > 1))
            errors.Add($"Two directives are called \"@{group.Key}\".");
        var roots = new[] { schema.QueryType, schema.MutationType, schema.SubscriptionType }.OfType<ObjectType>().ToList();
        if (roots.Distinct().Count() != roots.Count)
            errors.Add("The root operation types must be different types.");

        foreach (var type in types.Where(t => !t.IsIntrospection))
        {
            ValidateName(type.Name, $"Type \"{type.Name}\"", errors);
            switch (type)
            {
                case FieldsType fields:
                    ValidateFields(fields, errors);
                    break;
                case UnionType union when union.Members.Length == 0:
                    errors.Add($"Union \"{union.Name}\" has no members.");
                    break;
                case UnionType union when union.Members.Distinct().Count() != union.Members.Length:
                    errors.Add($"Union \"{union.Name}\" names a member twice.");
                    break;
                case EnumType enumType:
                    ValidateEnum(enumType, errors);
                    break;
                case InputObjectType input:
                    ValidateInput(input, errors);
                    break;
            }
        }

        foreach (var directive in directives)
        {
            ValidateName(directive.Name, $"Directive \"@{directive.Name}\"", errors);
            ValidateInputValues(directive.Arguments, $"\"@{directive.Name}\"", errors);
        }

        InputCycles.Find(types.OfType<InputObjectType>(), errors);
        if (errors.Count > 0)
            throw new SchemaException(errors);
    }

    private static void ValidateName(string name, string what, List<string> errors)
    {
        if (!Naming.IsValid(name))
            errors.Add($"{what} does not have a valid name.");
        else if (name.StartsWith("__", StringComparison.Ordinal))
            errors.Add($"{what} must not begin with two underscores, which introspection reserves.");
    }

    /// <summary>Type validation of objects and interfaces (sections 3.6 and 3.7).</summary>
    private static void ValidateFields(FieldsType type, List<string> errors)
    {
        if (type.Fields.Length == 0)
            errors.Add($"Type \"{type.Name}\" has no fields.");
        foreach (var field in type.Fields)
        {
            ValidateName(field.Name, $"Field \"{type.Name}.{field.Name}\"", errors);
            if (!field.Type.IsOutput)
                errors.Add($"Field \"{type.Name}.{field.Name}\" has the type \"{field.Type}\", which is for input only.");
            ValidateInputValues(field.Arguments, $"\"{type.Name}.{field.Name}\"", errors);
        }

        foreach (var group in type.Interfaces.GroupBy(i => i.Name).Where(g => g.Count() > 1))
            errors.Add($"Type \"{type.Name}\" implements \"{group.Key}\" twice.");
        foreach (var implemented in type.Interfaces.Distinct())
        {
            if (ReferenceEquals(implemented, type))
                errors.Add($"Type \"{type.Name}\" implements itself.");
            foreach (var inherited in implemented.Interfaces.Where(i => !type.Interfaces.Contains(i)))
                errors.Add($"Type \"{type.Name}\" must implement \"{inherited.Name}\", because \"{implemented.Name}\" does.");
            ValidateImplementation(type, implemented, errors);
        }
    }

    /// <summary>IsValidImplementation (section 3.6).</summary>
    private static void ValidateImplementation(FieldsType type, InterfaceType implemented, List<string> errors)
    {
        foreach (var promised in implemented.Fields)
        {
            var path = $"\"{type.Name}.{promised.Name}\"";
            var field = type.FindField(promised.Name);
            if (field is null)
            {
                errors.Add($"Field {path} is missing, interface \"{implemented.Name}\" promises it.");
                continue;
            }

            if (!IsValidImplementationType(field.Type, promised.Type))
                errors.Add($"Field {path} has the type \"{field.Type}\", interface \"{implemented.Name}\" promises \"{promised.Type}\".");
            foreach (var argument in promised.Arguments)
            {
                var own = field.FindArgument(argument.Name);
                if (own is null)
                    errors.Add($"Field {path} lacks the argument \"{argument.Name}\" that interface \"{implemented.Name}\" promises.");
                else if (!own.Type.IsSameAs(argument.Type))
                    errors.Add($"Argument \"{argument.Name}\" of field {path} has the type \"{own.Type}\", interface \"{implemented.Name}\" has \"{argument.Type}\".");
            }

            foreach (var extra in field.Arguments.Where(a => a.IsRequired && promised.FindArgument(a.Name) is null))
                errors.Add($"Argument \"{extra.Name}\" of field {path} is required, but interface \"{implemented.Name}\" does not have it.");
            if (field.DeprecationReason is not null && promised.DeprecationReason is null)
                errors.Add($"Field {path} is deprecated, but not in interface \"{implemented.Name}\".");
        }
    }

    /// <summary>IsValidImplementationFieldType (section 3.6).</summary>
    private static bool IsValidImplementationType(GraphQLType type, GraphQLType promised)
    {
        if (type is NonNullType nonNull)
            return IsValidImplementationType(nonNull.Inner, promised.Nullable);
        if (type is ListType list)
            return promised is ListType promisedList && IsValidImplementationType(list.Item, promisedList.Item);
        if (ReferenceEquals(type, promised))
            return true;
        return promised switch
        {
            UnionType union => type is ObjectType member && union.Members.Contains(member),
            InterfaceType implemented => type is FieldsType fields && fields.Interfaces.Contains(implemented),
            _ => false,
        };
    }

    private static void ValidateEnum(EnumType type, List<string> errors)
    {
        if (type.Values.Length == 0)
            errors.Add($"Enum \"{type.Name}\" has no values.");
        foreach (var value in type.Values)
        {
            ValidateName(value.Name, $"Value \"{type.Name}.{value.Name}\"", errors);
            if (value.Name is "true" or "false" or "null")
                errors.Add($"Value \"{type.Name}.{value.Name}\" has a name that a literal has already.");
        }
    }

    /// <summary>Type validation of input objects, oneOf included (section 3.10).</summary>
    private static void ValidateInput(InputObjectType type, List<string> errors)
    {
        if (type.Fields.Length == 0)
            errors.Add($"Input \"{type.Name}\" has no fields.");
        ValidateInputValues(type.Fields, $"\"{type.Name}\"", errors);
        if (!type.IsOneOf)
            return;
        foreach (var field in type.Fields)
        {
            if (field.Type.IsNonNull)
                errors.Add($"Field \"{type.Name}.{field.Name}\" of a oneOf input must be nullable.");
            if (field.DefaultValue is not null)
                errors.Add($"Field \"{type.Name}.{field.Name}\" of a oneOf input must not have a default.");
        }
    }

    private static void ValidateInputValues(IReadOnlyList<InputValueDefinition> values, string owner, List<string> errors)
    {
        foreach (var group in values.GroupBy(v => v.Name).Where(g => g.Count() > 1))
            errors.Add($"{owner} has two arguments or input fields called \"{group.Key}\".");
        foreach (var value in values)
        {
            ValidateName(value.Name, $"\"{value.Name}\" of {owner}", errors);
            if (!value.Type.IsInput)
            {
                errors.Add($"\"{value.Name}\" of {owner} has the type \"{value.Type}\", which is for output only.");
                continue;
            }

            if (value.IsRequired && value.DeprecationReason is not null)
                errors.Add($"\"{value.Name}\" of {owner} is required and must not be deprecated.");
            if (value.DefaultValue is not null && !InputCoercion.IsValidConstant(value.DefaultValue, value.Type, out var reason))
                errors.Add($"The default of \"{value.Name}\" of {owner} is not valid: {reason}");
        }
    }
}
