using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Text;
using ServiceDesk.GraphQL.Language.Syntax;

namespace ServiceDesk.GraphQL.Language;

/// <summary>Reads a source text into a syntax tree (section 2 and the grammar of section 3). This part holds the machinery and the executable definitions.</summary>
public sealed partial class Parser
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly Lexer _lexer;
    private readonly ParserLimits _limits;
    private readonly FrozenSet<string>? _names;

    // What the lists that are being read have so far, those around others first: one list serves all.
    private readonly List<SyntaxNode> _open = [];
    private Token _token;
    private int _tokens;
    private int _nesting;

    private Parser(string source, ParserLimits limits, FrozenSet<string>? names = null)
    {
        _lexer = new Lexer(source, limits.MaxNameLength);
        _limits = limits;
        _names = names;
        Advance();
    }

    /// <summary>Reads a document.</summary>
    /// <exception cref="GraphQLException">The text is not a document (<c>syntax_error</c>) or exceeds a limit (<c>too_many_tokens</c>, <c>nesting_too_deep</c>, <c>name_too_long</c>).</exception>
    public static DocumentNode ParseDocument(string source, ParserLimits? limits = null) =>
        new Parser(source, limits ?? new ParserLimits()).ReadDocument();

    /// <summary>Reads a document whose names will mostly be among the given ones, those of a schema; such a name takes no memory of its own.</summary>
    internal static DocumentNode ParseDocument(string source, ParserLimits limits, FrozenSet<string> names) => new Parser(source, limits, names).ReadDocument();

    /// <summary>Reads a document from UTF-8; bytes that are not UTF-8 are a syntax error.</summary>
    public static DocumentNode ParseDocument(ReadOnlySpan<byte> utf8, ParserLimits? limits = null)
    {
        string source;
        try
        {
            source = StrictUtf8.GetString(utf8);
        }
        catch (DecoderFallbackException)
        {
            throw new GraphQLSyntaxException("The document is not valid UTF-8.", new SourceLocation(1, 1));
        }

        return ParseDocument(source, limits);
    }

    /// <summary>Reads a single constant value, e.g. <c>{ first: 10 }</c>.</summary>
    public static ValueNode ParseValue(string source) => new Parser(source, ParserLimits.Trusted).ReadAlone(p => p.ReadValue(isConstant: true));

    /// <summary>Reads a single type reference, e.g. <c>[ID!]!</c>.</summary>
    public static TypeNode ParseType(string source) => new Parser(source, ParserLimits.Trusted).ReadAlone(p => p.ReadType());

    private T ReadAlone<T>(Func<Parser, T> read)
    {
        var result = read(this);
        Expect(TokenKind.EndOfFile);
        return result;
    }

    /// <summary>Document (section 2.2).</summary>
    private DocumentNode ReadDocument()
    {
        var location = _token.Location;
        var definitions = ImmutableArray.CreateBuilder<DefinitionNode>();
        do
        {
            definitions.Add(ReadDefinition());
        }
        while (_token.Kind != TokenKind.EndOfFile);
        return new DocumentNode(location, definitions.DrainToImmutable());
    }

    private DefinitionNode ReadDefinition()
    {
        if (_token.Kind == TokenKind.BraceLeft)
            return ReadAnonymousQuery();
        var location = _token.Location;
        var hasDescription = _token.Kind is TokenKind.String or TokenKind.BlockString;
        var description = ReadDescription();
        if (hasDescription && _token.Kind == TokenKind.BraceLeft)
            throw new GraphQLSyntaxException("A query in the short form takes no description.", location);
        if (_token.Kind == TokenKind.Name)
        {
            switch (Text())
            {
                case "query": return ReadOperation(location, description, OperationKind.Query);
                case "mutation": return ReadOperation(location, description, OperationKind.Mutation);
                case "subscription": return ReadOperation(location, description, OperationKind.Subscription);
                case "fragment": return ReadFragment(location, description);
                case "extend":
                    if (hasDescription)
                        throw new GraphQLSyntaxException("An extension takes no description.", location);
                    Advance();
                    return ReadTypeSystemDefinition(location, null, isExtension: true) ?? throw Unexpected();
                default:
                    return ReadTypeSystemDefinition(location, description, isExtension: false)
                        ?? throw (hasDescription ? new GraphQLSyntaxException("Only definitions take descriptions.", location) : Unexpected());
            }
        }

        throw Unexpected();
    }

    private string? ReadDescription()
    {
        if (_token.Kind is not (TokenKind.String or TokenKind.BlockString))
            return null;
        var value = _token.Value;
        Advance();
        return value;
    }

    private OperationDefinitionNode ReadAnonymousQuery()
    {
        var location = _token.Location;
        return new OperationDefinitionNode(location, OperationKind.Query, null, null, [], [], ReadSelectionSet());
    }

    /// <summary>OperationDefinition (section 2.3).</summary>
    private OperationDefinitionNode ReadOperation(SourceLocation location, string? description, OperationKind kind)
    {
        Advance();
        Name? name = _token.Kind == TokenKind.Name ? ReadName() : null;
        var variables = ReadOptionalMany(TokenKind.ParenLeft, TokenKind.ParenRight, static p => p.ReadVariableDefinition());
        var directives = ReadDirectives(isConstant: false);
        return new OperationDefinitionNode(location, kind, name, description, variables, directives, ReadSelectionSet());
    }

    /// <summary>VariableDefinition (section 2.10).</summary>
    private VariableDefinitionNode ReadVariableDefinition()
    {
        var location = _token.Location;
        var description = ReadDescription();
        var variable = ReadVariable();
        Expect(TokenKind.Colon);
        var type = ReadType();
        var defaultValue = Skip(TokenKind.Equals) ? ReadValue(isConstant: true) : null;
        return new VariableDefinitionNode(location, variable, description, type, defaultValue, ReadDirectives(isConstant: true));
    }

    private VariableNode ReadVariable()
    {
        var location = _token.Location;
        Expect(TokenKind.Dollar);
        return new VariableNode(location, ReadName());
    }

    /// <summary>SelectionSet (section 2.4).</summary>
    private SelectionSetNode ReadSelectionSet()
    {
        var location = _token.Location;
        return new SelectionSetNode(location, ReadMany(TokenKind.BraceLeft, TokenKind.BraceRight, static p => p.ReadSelection()));
    }

    private SelectionNode ReadSelection() => _token.Kind == TokenKind.Spread ? ReadFragmentSelection() : ReadField();

    /// <summary>Field (section 2.5).</summary>
    private FieldNode ReadField()
    {
        var location = _token.Location;
        var name = ReadName();
        Name? alias = null;
        if (Skip(TokenKind.Colon))
        {
            alias = name;
            name = ReadName();
        }

        var arguments = ReadArguments(isConstant: false);
        var directives = ReadDirectives(isConstant: false);
        var selectionSet = _token.Kind == TokenKind.BraceLeft ? ReadSelectionSet() : null;
        return new FieldNode(location, alias, name, arguments, directives, selectionSet);
    }

    /// <summary>FragmentSpread and InlineFragment (section 2.8).</summary>
    private SelectionNode ReadFragmentSelection()
    {
        var location = _token.Location;
        Expect(TokenKind.Spread);
        var hasCondition = IsKeyword("on");
        if (!hasCondition && _token.Kind == TokenKind.Name)
            return new FragmentSpreadNode(location, ReadName(), ReadDirectives(isConstant: false));
        if (hasCondition)
            Advance();
        var condition = hasCondition ? ReadNamedType() : null;
        var directives = ReadDirectives(isConstant: false);
        return new InlineFragmentNode(location, condition, directives, ReadSelectionSet());
    }

    /// <summary>FragmentDefinition (section 2.8); a fragment cannot be called <c>on</c>.</summary>
    private FragmentDefinitionNode ReadFragment(SourceLocation location, string? description)
    {
        Advance();
        if (IsKeyword("on"))
            throw Unexpected();
        var name = ReadName();
        ExpectKeyword("on");
        var condition = ReadNamedType();
        var directives = ReadDirectives(isConstant: false);
        return new FragmentDefinitionNode(location, name, description, condition, directives, ReadSelectionSet());
    }

    private ImmutableArray<ArgumentNode> ReadArguments(bool isConstant) =>
        isConstant
            ? ReadOptionalMany(TokenKind.ParenLeft, TokenKind.ParenRight, static p => p.ReadArgument(isConstant: true))
            : ReadOptionalMany(TokenKind.ParenLeft, TokenKind.ParenRight, static p => p.ReadArgument(isConstant: false));

    private ArgumentNode ReadArgument(bool isConstant)
    {
        var location = _token.Location;
        var name = ReadName();
        Expect(TokenKind.Colon);
        return new ArgumentNode(location, name, ReadValue(isConstant));
    }

    /// <summary>Directives (section 2.12).</summary>
    private ImmutableArray<DirectiveNode> ReadDirectives(bool isConstant)
    {
        if (_token.Kind != TokenKind.At)
            return [];
        var directives = ImmutableArray.CreateBuilder<DirectiveNode>();
        while (_token.Kind == TokenKind.At)
        {
            var location = _token.Location;
            Advance();
            directives.Add(new DirectiveNode(location, ReadName(), ReadArguments(isConstant)));
        }

        return directives.DrainToImmutable();
    }

    /// <summary>Value (section 2.9).</summary>
    private ValueNode ReadValue(bool isConstant)
    {
        var token = _token;
        switch (token.Kind)
        {
            case TokenKind.BracketLeft:
                return ReadList(isConstant);
            case TokenKind.BraceLeft:
                return ReadObject(isConstant);
            case TokenKind.Int:
                var integer = TextString();
                Advance();
                return new IntValueNode(token.Location, integer);
            case TokenKind.Float:
                var number = TextString();
                Advance();
                return new FloatValueNode(token.Location, number);
            case TokenKind.String:
            case TokenKind.BlockString:
                Advance();
                return new StringValueNode(token.Location, token.Value!, token.Kind == TokenKind.BlockString);
            case TokenKind.Name:
                return ReadNameValue();
            case TokenKind.Dollar when !isConstant:
                return ReadVariable();
            case TokenKind.Dollar:
                throw new GraphQLSyntaxException("A variable cannot be used in a constant value.", token.Location);
            default:
                throw Unexpected();
        }
    }

    private ValueNode ReadNameValue()
    {
        var name = ReadName();
        return name.Value switch
        {
            "true" => new BooleanValueNode(name.Location, true),
            "false" => new BooleanValueNode(name.Location, false),
            "null" => new NullValueNode(name.Location),
            _ => new EnumValueNode(name.Location, name.Value),
        };
    }

    private ListValueNode ReadList(bool isConstant)
    {
        var location = _token.Location;
        Enter();
        Advance();
        var items = ImmutableArray.CreateBuilder<ValueNode>();
        while (!Skip(TokenKind.BracketRight))
            items.Add(ReadValue(isConstant));
        _nesting--;
        return new ListValueNode(location, items.DrainToImmutable());
    }

    private ObjectValueNode ReadObject(bool isConstant)
    {
        var location = _token.Location;
        Enter();
        Advance();
        var fields = ImmutableArray.CreateBuilder<ObjectFieldNode>();
        while (!Skip(TokenKind.BraceRight))
        {
            var at = _token.Location;
            var name = ReadName();
            Expect(TokenKind.Colon);
            fields.Add(new ObjectFieldNode(at, name, ReadValue(isConstant)));
        }

        _nesting--;
        return new ObjectValueNode(location, fields.DrainToImmutable());
    }

    /// <summary>Type references (section 2.11).</summary>
    private TypeNode ReadType()
    {
        var location = _token.Location;
        TypeNode type;
        if (_token.Kind == TokenKind.BracketLeft)
        {
            Enter();
            Advance();
            type = new ListTypeNode(location, ReadType());
            Expect(TokenKind.BracketRight);
            _nesting--;
        }
        else
        {
            type = ReadNamedType();
        }

        return Skip(TokenKind.Bang) ? new NonNullTypeNode(location, type) : type;
    }

    private NamedTypeNode ReadNamedType()
    {
        var name = ReadName();
        return new NamedTypeNode(name.Location, name);
    }

    private Name ReadName()
    {
        if (_token.Kind != TokenKind.Name)
            throw Unexpected("a name");
        var name = new Name(KnownName() ?? TextString(), _token.Location);
        Advance();
        return name;
    }

    private string? KnownName() => _names is not null && _names.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(Text(), out var known) ? known : null;

    private ImmutableArray<T> ReadOptionalMany<T>(TokenKind open, TokenKind close, Func<Parser, T> read)
        where T : SyntaxNode =>
        _token.Kind == open ? ReadMany(open, close, read) : [];

    /// <summary>One or more of something between two punctuators; nesting is counted here so that recursion stays bounded.</summary>
    private ImmutableArray<T> ReadMany<T>(TokenKind open, TokenKind close, Func<Parser, T> read)
        where T : SyntaxNode
    {
        Expect(open);
        Enter();
        var first = _open.Count;
        do
        {
            _open.Add(read(this));
        }
        while (!Skip(close));
        _nesting--;
        return TakeFrom<T>(first);
    }

    private ImmutableArray<T> TakeFrom<T>(int first)
        where T : SyntaxNode
    {
        var items = new T[_open.Count - first];
        for (var i = 0; i < items.Length; i++)
            items[i] = (T)_open[first + i];
        _open.RemoveRange(first, items.Length);
        return ImmutableCollectionsMarshal.AsImmutableArray(items);
    }

    private void Enter()
    {
        if (++_nesting > _limits.MaxNesting)
            throw new GraphQLException(ErrorCodes.NestingTooDeep, $"The document is nested deeper than {_limits.MaxNesting} levels.", _token.Location);
    }

    private void Advance()
    {
        if (_tokens++ > _limits.MaxTokens)
            throw new GraphQLException(ErrorCodes.TooManyTokens, $"The document has more than {_limits.MaxTokens} tokens.", _token.Location);
        _token = _lexer.Next();
    }

    private bool Skip(TokenKind kind)
    {
        if (_token.Kind != kind)
            return false;
        Advance();
        return true;
    }

    private void Expect(TokenKind kind)
    {
        if (_token.Kind != kind)
            throw Unexpected(Describe(kind));
        if (kind != TokenKind.EndOfFile)
            Advance();
    }

    private void ExpectKeyword(string keyword)
    {
        if (!IsKeyword(keyword))
            throw Unexpected($"\"{keyword}\"");
        Advance();
    }

    private bool IsKeyword(string keyword) => _token.Kind == TokenKind.Name && Text().SequenceEqual(keyword);

    private ReadOnlySpan<char> Text() => _lexer.Source.AsSpan(_token.Start, _token.End - _token.Start);

    private string TextString() => _lexer.Source[_token.Start.._token.End];

    private GraphQLSyntaxException Unexpected(string? expected = null)
    {
        var found = _token.Kind switch
        {
            TokenKind.EndOfFile => "the end of the text",
            TokenKind.String or TokenKind.BlockString => "a string",
            _ => $"\"{Excerpt.Of(TextString(), 60)}\"",
        };
        return new GraphQLSyntaxException(expected is null ? $"Unexpected {found}." : $"Expected {expected}, found {found}.", _token.Location);
    }

    private static string Describe(TokenKind kind) => kind switch
    {
        TokenKind.EndOfFile => "the end of the text",
        TokenKind.Bang => "\"!\"",
        TokenKind.Dollar => "\"$\"",
        TokenKind.Ampersand => "\"&\"",
        TokenKind.ParenLeft => "\"(\"",
        TokenKind.ParenRight => "\")\"",
        TokenKind.Spread => "\"...\"",
        TokenKind.Colon => "\":\"",
        TokenKind.Equals => "\"=\"",
        TokenKind.At => "\"@\"",
        TokenKind.BracketLeft => "\"[\"",
        TokenKind.BracketRight => "\"]\"",
        TokenKind.BraceLeft => "\"{\"",
        TokenKind.Pipe => "\"|\"",
        TokenKind.BraceRight => "\"}\"",
        TokenKind.Name => "a name",
        TokenKind.Int => "an integer",
        TokenKind.Float => "a float",
        _ => "a string",
    };
}
