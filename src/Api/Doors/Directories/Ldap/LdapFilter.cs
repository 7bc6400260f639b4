using System.Formats.Asn1;
using System.Text;

namespace ServiceDesk.Api.Doors.Directories.Ldap;

/// <summary>
/// A search filter (RFC 4511, 4.5.1.7), parsed once from the text of a setting. What people type takes the place of a
/// <c>{parameter}</c> only when the filter is written as bytes, each value with its length before it: nobody can type
/// anything that is read as a filter.
/// </summary>
internal abstract record LdapFilter
{
    /// <exception cref="FormatException">The text is no filter (RFC 4515).</exception>
    public static LdapFilter Parse(string text) => new LdapFilterParser(text).Parse();

    /// <summary>The names of the parameters within it.</summary>
    public abstract IEnumerable<string> Parameters { get; }

    public abstract void Write(AsnWriter writer, IReadOnlyDictionary<string, string> values);

    private static Asn1Tag Tag(int number) => new(TagClass.ContextSpecific, number);

    private static void Write(AsnWriter writer, string text, int? tag = null) => Write(writer, Encoding.UTF8.GetBytes(text), tag);

    private static void Write(AsnWriter writer, byte[] value, int? tag = null) => writer.WriteOctetString(value, tag is { } number ? Tag(number) : null);

    /// <summary>All of some (<c>&amp;</c>), or any of some (<c>|</c>).</summary>
    internal sealed record Several(int Number, IReadOnlyList<LdapFilter> Parts) : LdapFilter
    {
        public override IEnumerable<string> Parameters => Parts.SelectMany(part => part.Parameters);

        public override void Write(AsnWriter writer, IReadOnlyDictionary<string, string> values)
        {
            using (writer.PushSetOf(Tag(Number)))
                foreach (var part in Parts)
                    part.Write(writer, values);
        }
    }

    /// <summary>Not another one (<c>!</c>).</summary>
    internal sealed record Not(LdapFilter Part) : LdapFilter
    {
        private const int Number = 2;

        public override IEnumerable<string> Parameters => Part.Parameters;

        public override void Write(AsnWriter writer, IReadOnlyDictionary<string, string> values)
        {
            using (writer.PushSequence(Tag(Number)))
                Part.Write(writer, values);
        }
    }

    /// <summary>An attribute compared with a value: equal, at least, at most or like it.</summary>
    internal sealed record Comparison(int Number, string Attribute, LdapValue Value) : LdapFilter
    {
        public override IEnumerable<string> Parameters => Value.Parameters;

        public override void Write(AsnWriter writer, IReadOnlyDictionary<string, string> values)
        {
            using (writer.PushSequence(Tag(Number)))
            {
                LdapFilter.Write(writer, Attribute);
                LdapFilter.Write(writer, Value.Bytes(values));
            }
        }
    }

    /// <summary>An attribute that is there (<c>=*</c>).</summary>
    internal sealed record Present(string Attribute) : LdapFilter
    {
        private const int Number = 7;

        public override IEnumerable<string> Parameters => [];

        public override void Write(AsnWriter writer, IReadOnlyDictionary<string, string> values) => LdapFilter.Write(writer, Attribute, Number);
    }

    /// <summary>An attribute that begins, goes on and ends with certain values (<c>a*b*c</c>); an empty first or last one says nothing.</summary>
    internal sealed record Substrings(string Attribute, IReadOnlyList<LdapValue> Pieces) : LdapFilter
    {
        private const int Number = 4;

        public override IEnumerable<string> Parameters => Pieces.SelectMany(piece => piece.Parameters);

        public override void Write(AsnWriter writer, IReadOnlyDictionary<string, string> values)
        {
            using (writer.PushSequence(Tag(Number)))
            {
                LdapFilter.Write(writer, Attribute);
                using (writer.PushSequence())
                    for (var index = 0; index < Pieces.Count; index++)
                        if (Pieces[index].Bytes(values) is { Length: > 0 } piece)
                            LdapFilter.Write(writer, piece, index == 0 ? 0 : index == Pieces.Count - 1 ? 2 : 1);
            }
        }
    }

    /// <summary>A comparison by a named rule (<c>attribute:rule:=value</c>), as Active Directory has for nested groups and for bits.</summary>
    internal sealed record ByRule(string? Attribute, string? Rule, bool WithName, LdapValue Value) : LdapFilter
    {
        private const int Number = 9;

        public override IEnumerable<string> Parameters => Value.Parameters;

        public override void Write(AsnWriter writer, IReadOnlyDictionary<string, string> values)
        {
            using (writer.PushSequence(Tag(Number)))
            {
                if (Rule is not null)
                    LdapFilter.Write(writer, Rule, 1);
                if (Attribute is not null)
                    LdapFilter.Write(writer, Attribute, 2);
                LdapFilter.Write(writer, Value.Bytes(values), 3);
                if (WithName)
                    writer.WriteBoolean(true, Tag(4));
            }
        }
    }
}
