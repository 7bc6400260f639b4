using System.Collections.Immutable;
using ServiceDesk.GraphQL.Language.Syntax;

namespace ServiceDesk.GraphQL.Language;

/// <content>The type-system definitions and extensions of section 3.</content>
public sealed partial class Parser
{
    /// <summary>Null when no definition begins with the current token.</summary>
    private TypeSystemNode? ReadTypeSystemDefinition(SourceLocation location, string? description, bool isExtension) =>
        _token.Kind != TokenKind.Name ? null : Text() switch
        {
            "schema" => ReadSchema(location, description, isExtension),
            "scalar" => ReadScalar(location, description, isExtension),
            "type" => ReadObjectType(location, description, isExtension),
            "interface" => ReadInterface(location, description, isExtension),
            "union" => ReadUnion(location, description, isExtension),
            "enum" => ReadEnum(location, description, isExtension),
            "input" => ReadInputObject(location, description, isExtension),
            "directive" when !isExtension => ReadDirectiveDefinition(location, description),
            _ => null,
        };

    /// <summary>SchemaDefinition and SchemaExtension (section 3.3).</summary>
    private SchemaDefinitionNode ReadSchema(SourceLocation location, string? description, bool isExtension)
    {
        Advance();
        var directives = ReadDirectives(isConstant: true);
        var operations = isExtension
            ? ReadOptionalMany(TokenKind.BraceLeft, TokenKind.BraceRight, static p => p.ReadOperationType())
            : ReadMany(TokenKind.BraceLeft, TokenKind.BraceRight, static p => p.ReadOperationType());
        if (isExtension)
            RequireContent(directives.Length + operations.Length);
        return new SchemaDefinitionNode(location, isExtension, description, directives, operations);
    }

    private OperationTypeDefinitionNode ReadOperationType()
    {
        var location = _token.Location;
        var kind = _token.Kind != TokenKind.Name
            ? throw Unexpected()
            : Text() switch
            {
                "query" => OperationKind.Query,
                "mutation" => OperationKind.Mutation,
                "subscription" => OperationKind.Subscription,
                _ => throw Unexpected(),
            };
        Advance();
        Expect(TokenKind.Colon);
        return new OperationTypeDefinitionNode(location, kind, ReadNamedType());
    }

    private ScalarTypeDefinitionNode ReadScalar(SourceLocation location, string? description, bool isExtension)
    {
        Advance();
        var name = ReadName();
        var directives = ReadDirectives(isConstant: true);
        if (isExtension)
            RequireContent(directives.Length);
        return new ScalarTypeDefinitionNode(location, isExtension, description, name, directives);
    }

    /// <summary>ObjectTypeDefinition (section 3.6).</summary>
    private ObjectTypeDefinitionNode ReadObjectType(SourceLocation location, string? description, bool isExtension)
    {
        Advance();
        var name = ReadName();
        var interfaces = ReadImplements();
        var directives = ReadDirectives(isConstant: true);
        var fields = ReadOptionalMany(TokenKind.BraceLeft, TokenKind.BraceRight, static p => p.ReadFieldDefinition());
        if (isExtension)
            RequireContent(interfaces.Length + directives.Length + fields.Length);
        return new ObjectTypeDefinitionNode(location, isExtension, description, name, directives, interfaces, fields);
    }

    /// <summary>InterfaceTypeDefinition (section 3.7).</summary>
    private InterfaceTypeDefinitionNode ReadInterface(SourceLocation location, string? description, bool isExtension)
    {
        Advance();
        var name = ReadName();
        var interfaces = ReadImplements();
        var directives = ReadDirectives(isConstant: true);
        var fields = ReadOptionalMany(TokenKind.BraceLeft, TokenKind.BraceRight, static p => p.ReadFieldDefinition());
        if (isExtension)
            RequireContent(interfaces.Length + directives.Length + fields.Length);
        return new InterfaceTypeDefinitionNode(location, isExtension, description, name, directives, interfaces, fields);
    }

    private ImmutableArray<NamedTypeNode> ReadImplements()
    {
        if (!IsKeyword("implements"))
            return [];
        Advance();
        return ReadDelimited(TokenKind.Ampersand, static p => p.ReadNamedType());
    }

    private FieldDefinitionNode ReadFieldDefinition()
    {
        var location = _token.Location;
        var description = ReadDescription();
        var name = ReadName();
        var arguments = ReadOptionalMany(TokenKind.ParenLeft, TokenKind.ParenRight, static p => p.ReadInputValueDefinition());
        Expect(TokenKind.Colon);
        var type = ReadType();
        return new FieldDefinitionNode(location, description, name, arguments, type, ReadDirectives(isConstant: true));
    }

    private InputValueDefinitionNode ReadInputValueDefinition()
    {
        var location = _token.Location;
        var description = ReadDescription();
        var name = ReadName();
        Expect(TokenKind.Colon);
        var type = ReadType();
        var defaultValue = Skip(TokenKind.Equals) ? ReadValue(isConstant: true) : null;
        return new InputValueDefinitionNode(location, description, name, type, defaultValue, ReadDirectives(isConstant: true));
    }

    /// <summary>UnionTypeDefinition (section 3.8).</summary>
    private UnionTypeDefinitionNode ReadUnion(SourceLocation location, string? description, bool isExtension)
    {
        Advance();
        var name = ReadName();
        var directives = ReadDirectives(isConstant: true);
        var members = Skip(TokenKind.Equals) ? ReadDelimited(TokenKind.Pipe, static p => p.ReadNamedType()) : [];
        if (isExtension)
            RequireContent(directives.Length + members.Length);
        return new UnionTypeDefinitionNode(location, isExtension, description, name, directives, members);
    }

    /// <summary>EnumTypeDefinition (section 3.9).</summary>
    private EnumTypeDefinitionNode ReadEnum(SourceLocation location, string? description, bool isExtension)
    {
        Advance();
        var name = ReadName();
        var directives = ReadDirectives(isConstant: true);
        var values = ReadOptionalMany(TokenKind.BraceLeft, TokenKind.BraceRight, static p => p.ReadEnumValueDefinition());
        if (isExtension)
            RequireContent(directives.Length + values.Length);
        return new EnumTypeDefinitionNode(location, isExtension, description, name, directives, values);
    }

    private EnumValueDefinitionNode ReadEnumValueDefinition()
    {
        var location = _token.Location;
        var description = ReadDescription();
        if (IsKeyword("true") || IsKeyword("false") || IsKeyword("null"))
            throw Unexpected("an enum value");
        var name = ReadName();
        return new EnumValueDefinitionNode(location, description, name, ReadDirectives(isConstant: true));
    }

    /// <summary>InputObjectTypeDefinition (section 3.10).</summary>
    private InputObjectTypeDefinitionNode ReadInputObject(SourceLocation location, string? description, bool isExtension)
    {
        Advance();
        var name = ReadName();
        var directives = ReadDirectives(isConstant: true);
        var fields = ReadOptionalMany(TokenKind.BraceLeft, TokenKind.BraceRight, static p => p.ReadInputValueDefinition());
        if (isExtension)
            RequireContent(directives.Length + fields.Length);
        return new InputObjectTypeDefinitionNode(location, isExtension, description, name, directives, fields);
    }

    /// <summary>DirectiveDefinition (section 3.13).</summary>
    private DirectiveDefinitionNode ReadDirectiveDefinition(SourceLocation location, string? description)
    {
        Advance();
        Expect(TokenKind.At);
        var name = ReadName();
        var arguments = ReadOptionalMany(TokenKind.ParenLeft, TokenKind.ParenRight, static p => p.ReadInputValueDefinition());
        var isRepeatable = IsKeyword("repeatable");
        if (isRepeatable)
            Advance();
        ExpectKeyword("on");
        return new DirectiveDefinitionNode(location, description, name, arguments, isRepeatable, ReadDelimited(TokenKind.Pipe, static p => p.ReadDirectiveLocation()));
    }

    private Name ReadDirectiveLocation()
    {
        var token = _token;
        var name = ReadName();
        return DirectiveLocations.TryParse(name.Value, out _)
            ? name
            : throw new GraphQLSyntaxException($"\"{name.Value}\" is not a directive location.", token.Location);
    }

    /// <summary>Items with a punctuator between them, which may also stand before the first.</summary>
    private ImmutableArray<T> ReadDelimited<T>(TokenKind delimiter, Func<Parser, T> read)
    {
        Skip(delimiter);
        var items = ImmutableArray.CreateBuilder<T>();
        do
        {
            items.Add(read(this));
        }
        while (Skip(delimiter));
        return items.DrainToImmutable();
    }

    private void RequireContent(int parts)
    {
        if (parts == 0)
            throw Unexpected();
    }
}
