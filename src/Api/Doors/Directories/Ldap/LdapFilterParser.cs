using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace ServiceDesk.Api.Doors.Directories.Ldap;

/// <summary>Reads the text of a filter (RFC 4515) in which <c>{name}</c> within a value stands for a parameter.</summary>
internal sealed partial class LdapFilterParser(string text)
{
    private int position;

    public LdapFilter Parse()
    {
        var filter = Filter();
        return position == text.Length ? filter : throw Wrong("the end");
    }

    private LdapFilter Filter()
    {
        Take('(');
        LdapFilter filter = Peek switch
        {
            '&' => new LdapFilter.Several(0, Parts()),
            '|' => new LdapFilter.Several(1, Parts()),
            '!' => new LdapFilter.Not(Part()),
            _ => Item(),
        };
        Take(')');
        return filter;
    }

    private List<LdapFilter> Parts()
    {
        position++;
        var parts = new List<LdapFilter>();
        while (Peek == '(')
            parts.Add(Filter());
        return parts.Count > 0 ? parts : throw Wrong("(");
    }

    private LdapFilter Part()
    {
        position++;
        return Filter();
    }

    private LdapFilter Item()
    {
        var item = ItemStart().Match(text, position);
        if (!item.Success || item.Index != position)
            throw Wrong("an attribute and =, >=, <=, ~= or :=");
        position += item.Length;
        var attribute = item.Groups["attribute"].Value;
        var values = Values();
        return item.Groups["operator"].Value switch
        {
            ":=" => new LdapFilter.ByRule(
                attribute.Length > 0 ? attribute : null, item.Groups["rule"] is { Success: true, Value: var rule } ? rule : null, item.Groups["dn"].Success, Only(values)),
            _ when attribute.Length == 0 || item.Groups["rule"].Success || item.Groups["dn"].Success => throw Wrong("an attribute"),
            "=" => values switch
            {
                [var only] => new LdapFilter.Comparison(3, attribute, only),
                [{ Parts.Count: 0 }, { Parts.Count: 0 }] => new LdapFilter.Present(attribute),
                _ => new LdapFilter.Substrings(attribute, values),
            },
            ">=" => new LdapFilter.Comparison(5, attribute, Only(values)),
            "<=" => new LdapFilter.Comparison(6, attribute, Only(values)),
            _ => new LdapFilter.Comparison(8, attribute, Only(values)),
        };
    }

    private LdapValue Only(List<LdapValue> values) => values is [var only] ? only : throw Wrong("one value without *");

    /// <summary>The values up to the closing bracket, which asterisks part.</summary>
    private List<LdapValue> Values()
    {
        var values = new List<LdapValue> { Value() };
        while (Peek == '*')
        {
            position++;
            values.Add(Value());
        }
        return values;
    }

    private LdapValue Value()
    {
        var parts = new List<(byte[]?, string?)>();
        while (ValuePart().Match(text, position) is { Success: true } part && part.Index == position && part.Length > 0)
        {
            position += part.Length;
            parts.Add(part.Groups["name"] is { Success: true, Value: var name } ? (null, name)
                : part.Groups["hex"] is { Success: true, Value: var hex } ? ([byte.Parse(hex, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture)], null)
                : (Encoding.UTF8.GetBytes(part.Value), null));
        }
        return new LdapValue(parts);
    }

    private char Peek => position < text.Length ? text[position] : '\0';

    private void Take(char expected)
    {
        if (Peek != expected)
            throw Wrong(expected.ToString());
        position++;
    }

    private FormatException Wrong(string expected) => new(string.Create(CultureInfo.InvariantCulture, $"'{text}' is no filter: at character {position + 1} {expected} is expected."));

    [GeneratedRegex("(?<attribute>[a-zA-Z0-9.;-]*)(?<dn>:dn)?(:(?<rule>[a-zA-Z0-9.-]+))?(?<operator>:=|>=|<=|~=|=)", RegexOptions.CultureInvariant)]
    private static partial Regex ItemStart();

    [GeneratedRegex("""[{](?<name>[a-zA-Z]+)[}]|\\(?<hex>[0-9a-fA-F]{2})|[^()*\\\0{}]+""", RegexOptions.CultureInvariant)]
    private static partial Regex ValuePart();
}
