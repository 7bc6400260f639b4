using System.Text;

namespace ServiceDesk.GraphQL.Language;

/// <summary>Splits a source text into tokens (section 2.1).</summary>
/// <param name="maxNameLength">Of a longer name the reading ends with <c>name_too_long</c>.</param>
internal sealed class Lexer(string source, int maxNameLength)
{
    private readonly string _source = source;
    private int _position;
    private int _line = 1;
    private int _lineStart;

    public string Source => _source;

    public Token Next()
    {
        SkipIgnored();
        if (_position >= _source.Length)
            return new Token(TokenKind.EndOfFile, _source.Length, _source.Length, Here());

        var c = _source[_position];
        switch (c)
        {
            case '!': return Punctuator(TokenKind.Bang);
            case '$': return Punctuator(TokenKind.Dollar);
            case '&': return Punctuator(TokenKind.Ampersand);
            case '(': return Punctuator(TokenKind.ParenLeft);
            case ')': return Punctuator(TokenKind.ParenRight);
            case ':': return Punctuator(TokenKind.Colon);
            case '=': return Punctuator(TokenKind.Equals);
            case '@': return Punctuator(TokenKind.At);
            case '[': return Punctuator(TokenKind.BracketLeft);
            case ']': return Punctuator(TokenKind.BracketRight);
            case '{': return Punctuator(TokenKind.BraceLeft);
            case '|': return Punctuator(TokenKind.Pipe);
            case '}': return Punctuator(TokenKind.BraceRight);
            case '.':
                if (Peek(1) == '.' && Peek(2) == '.')
                    return Punctuator(TokenKind.Spread, 3);
                throw Error("A single dot is not a token; a spread is three dots.");
            case '"':
                return Peek(1) == '"' && Peek(2) == '"' ? ReadBlockString() : ReadString();
        }

        if (IsNameStart(c))
            return ReadName();
        if (c == '-' || char.IsAsciiDigit(c))
            return ReadNumber();
        throw Error($"Unexpected character {Describe(_position)}.");
    }

    public GraphQLSyntaxException Error(string message) => new(message, Here());

    private SourceLocation Here() => new(_line, _position - _lineStart + 1);

    private int Peek(int offset) => _position + offset < _source.Length ? _source[_position + offset] : -1;

    private Token Punctuator(TokenKind kind, int length = 1)
    {
        var token = new Token(kind, _position, _position + length, Here());
        _position += length;
        return token;
    }

    /// <summary>White space, line ends, commas, byte order marks and comments separate tokens and mean nothing (section 2.1.7).</summary>
    private void SkipIgnored()
    {
        while (_position < _source.Length)
        {
            switch (_source[_position])
            {
                case '\uFEFF':
                case '\t':
                case ' ':
                case ',':
                    _position++;
                    break;
                case '\n':
                case '\r':
                    ConsumeLineEnd();
                    break;
                case '#':
                    SkipComment();
                    break;
                default:
                    return;
            }
        }
    }

    /// <summary>CR LF is one line end (section 2.1.2).</summary>
    private void ConsumeLineEnd()
    {
        if (_source[_position] == '\r' && Peek(1) == '\n')
            _position++;
        _position++;
        _line++;
        _lineStart = _position;
    }

    private void SkipComment()
    {
        while (_position < _source.Length && _source[_position] is not ('\n' or '\r'))
            ConsumeScalarValue(null);
    }

    private Token ReadName()
    {
        var start = _position;
        var location = Here();
        do
        {
            _position++;
        }
        while (_position < _source.Length && IsNameContinue(_source[_position]));
        if (_position - start > maxNameLength)
            throw new GraphQLException(ErrorCodes.NameTooLong, $"A name has more than {maxNameLength} characters.", location);
        return new Token(TokenKind.Name, start, _position, location);
    }

    /// <summary>IntValue and FloatValue (sections 2.9.1 and 2.9.2).</summary>
    private Token ReadNumber()
    {
        var start = _position;
        var location = Here();
        var kind = TokenKind.Int;
        if (_source[_position] == '-')
            _position++;
        if (Peek(0) == '0')
        {
            _position++;
            if (Peek(0) is >= '0' and <= '9')
                throw Error("A number does not begin with a zero before another digit.");
        }
        else
        {
            ReadDigits();
        }

        if (Peek(0) == '.')
        {
            kind = TokenKind.Float;
            _position++;
            ReadDigits();
        }

        if (Peek(0) is 'e' or 'E')
        {
            kind = TokenKind.Float;
            _position++;
            if (Peek(0) is '+' or '-')
                _position++;
            ReadDigits();
        }

        // A number must not run into a name or a dot, so that 0xF1 or 1.2.3 are no tokens.
        if (Peek(0) is var next && (next == '.' || (next >= 0 && IsNameStart((char)next))))
            throw Error($"A number must not be followed by {Describe(_position)}.");
        return new Token(kind, start, _position, location);
    }

    private void ReadDigits()
    {
        if (Peek(0) is not (>= '0' and <= '9'))
            throw Error(_position >= _source.Length ? "A digit was expected, the text ended." : $"A digit was expected, found {Describe(_position)}.");
        while (Peek(0) is >= '0' and <= '9')
            _position++;
    }

    /// <summary>StringValue between single quotation marks (section 2.9.4).</summary>
    private Token ReadString()
    {
        var start = _position;
        var location = Here();
        _position++;
        var run = _position;
        StringBuilder? built = null;
        while (true)
        {
            if (_position >= _source.Length || _source[_position] is '\n' or '\r')
                throw Error("The string is not closed.");
            var c = _source[_position];
            if (c == '"')
                break;
            if (c == '\\')
            {
                built ??= new StringBuilder();
                built.Append(_source, run, _position - run);
                ReadEscape(built);
                run = _position;
            }
            else
            {
                ConsumeScalarValue(null);
            }
        }

        var value = built is null
            ? _source[run.._position]
            : built.Append(_source, run, _position - run).ToString();
        _position++;
        return new Token(TokenKind.String, start, _position, location, value);
    }

    private void ReadEscape(StringBuilder built)
    {
        switch (Peek(1))
        {
            case '"': built.Append('"'); break;
            case '\\': built.Append('\\'); break;
            case '/': built.Append('/'); break;
            case 'b': built.Append('\b'); break;
            case 'f': built.Append('\f'); break;
            case 'n': built.Append('\n'); break;
            case 'r': built.Append('\r'); break;
            case 't': built.Append('\t'); break;
            case 'u':
                ReadUnicodeEscape(built);
                return;
            default:
                throw Error("The string holds an escape sequence that does not exist.");
        }

        _position += 2;
    }

    /// <summary>Fixed-width and braced Unicode escapes; two fixed-width ones may form a surrogate pair (section 2.9.4).</summary>
    private void ReadUnicodeEscape(StringBuilder built)
    {
        if (Peek(2) == '{')
        {
            var end = _position + 3;
            var scalar = 0;
            while (end < _source.Length && char.IsAsciiHexDigit(_source[end]))
            {
                scalar = (scalar << 4) | Convert.ToInt32(_source[end].ToString(), 16);
                if (scalar > 0x10FFFF)
                    throw Error("The Unicode escape is beyond the last code point.");
                end++;
            }

            if (end == _position + 3 || end >= _source.Length || _source[end] != '}' || !Rune.IsValid(scalar))
                throw Error("The Unicode escape is not valid.");
            built.Append(new Rune(scalar).ToString());
            _position = end + 1;
            return;
        }

        var first = ReadFourHexDigits(_position + 2);
        if (first is >= 0 and < 0x10000 && !char.IsSurrogate((char)first))
        {
            built.Append((char)first);
            _position += 6;
            return;
        }

        if (first is >= 0xD800 and <= 0xDBFF && Peek(6) == '\\' && Peek(7) == 'u')
        {
            var second = ReadFourHexDigits(_position + 8);
            if (second is >= 0xDC00 and <= 0xDFFF)
            {
                built.Append((char)first).Append((char)second);
                _position += 12;
                return;
            }
        }

        throw Error("The Unicode escape is not valid.");
    }

    private int ReadFourHexDigits(int at)
    {
        if (at + 4 > _source.Length)
            return -1;
        var value = 0;
        for (var i = at; i < at + 4; i++)
        {
            if (!char.IsAsciiHexDigit(_source[i]))
                return -1;
            value = (value << 4) | Convert.ToInt32(_source[i].ToString(), 16);
        }

        return value;
    }

    /// <summary>A block string; its common indentation is removed (section 2.9.4, BlockStringValue).</summary>
    private Token ReadBlockString()
    {
        var start = _position;
        var location = Here();
        _position += 3;
        var raw = new StringBuilder();
        while (true)
        {
            if (_position >= _source.Length)
                throw Error("The block string is not closed.");
            var c = _source[_position];
            if (c == '"' && Peek(1) == '"' && Peek(2) == '"')
                break;
            if (c == '\\' && Peek(1) == '"' && Peek(2) == '"' && Peek(3) == '"')
            {
                raw.Append("\"\"\"");
                _position += 4;
            }
            else if (c is '\n' or '\r')
            {
                ConsumeLineEnd();
                raw.Append('\n');
            }
            else
            {
                ConsumeScalarValue(raw);
            }
        }

        _position += 3;
        return new Token(TokenKind.BlockString, start, _position, location, BlockString.Dedent(raw.ToString()));
    }

    /// <summary>A source text is made of Unicode scalar values (section 2.1.1), so a lone surrogate is an error wherever it stands.</summary>
    private void ConsumeScalarValue(StringBuilder? into)
    {
        var c = _source[_position];
        if (!char.IsSurrogate(c))
        {
            into?.Append(c);
            _position++;
            return;
        }

        if (!char.IsHighSurrogate(c) || _position + 1 >= _source.Length || !char.IsLowSurrogate(_source[_position + 1]))
            throw Error($"Unexpected character {Describe(_position)}.");
        into?.Append(c).Append(_source[_position + 1]);
        _position += 2;
    }

    private string Describe(int position)
    {
        if (position >= _source.Length)
            return "the end of the text";
        var c = _source[position];
        return c is > ' ' and < '\u007F' ? $"\"{c}\"" : $"U+{(int)c:X4}";
    }

    private static bool IsNameStart(char c) => char.IsAsciiLetter(c) || c == '_';

    private static bool IsNameContinue(char c) => char.IsAsciiLetterOrDigit(c) || c == '_';
}
