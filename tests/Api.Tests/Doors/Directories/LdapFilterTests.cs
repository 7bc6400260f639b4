using System.Formats.Asn1;
using ServiceDesk.Api.Doors.Directories.Ldap;

namespace ServiceDesk.Api.Tests.Doors.Directories;

/// <summary>Filters (RFC 4515) as bytes (RFC 4511, 4.5.1.7).</summary>
public sealed class LdapFilterTests
{
    [Theory]
    [InlineData("(uid=ali)", "A30A0403756964" + "0403616C69")]
    [InlineData("(uid={userName})", "A30B0403756964" + "0404786E2A28")]
    [InlineData(@"(uid=\61l\69)", "A30A0403756964" + "0403616C69")]
    [InlineData("(uid=*)", "8703756964")]
    [InlineData("(uid>=5)", "A5080403756964" + "040135")]
    [InlineData("(uid<=5)", "A6080403756964" + "040135")]
    [InlineData("(uid~=5)", "A8080403756964" + "040135")]
    [InlineData("(uid=a*b*c)", "A4100403756964" + "3009" + "800161" + "810162" + "820163")]
    [InlineData("(uid=*b)", "A40A0403756964" + "3003" + "820162")]
    [InlineData("(!(uid=*))", "A205" + "8703756964")]
    [InlineData("(&(uid=*)(cn=*))", "A009" + "8703756964" + "8702636E")]
    [InlineData("(|(uid=*)(cn=*))", "A109" + "8703756964" + "8702636E")]
    [InlineData("(m:1.2:=a)", "A90B" + "8103312E32" + "82016D" + "830161")]
    [InlineData("(m:dn:1.2:=a)", "A90E" + "8103312E32" + "82016D" + "830161" + "8401FF")]
    [InlineData("(m={userName}@a)", "A30B" + "04016D" + "0406786E2A284061")]
    public void A_filter_is_written_as_the_directory_reads_it(string text, string expected)
    {
        var writer = new AsnWriter(AsnEncodingRules.BER);
        LdapFilter.Parse(text).Write(writer, new Dictionary<string, string> { ["userName"] = "xn*(" });

        Assert.Equal(expected, Convert.ToHexString(writer.Encode()));
    }

    [Theory]
    [InlineData("")]
    [InlineData("uid=ali")]
    [InlineData("(uid=ali")]
    [InlineData("(uid=ali))")]
    [InlineData("(uid)")]
    [InlineData("(=ali)")]
    [InlineData("(&)")]
    [InlineData("(!(uid=a)(uid=b))")]
    [InlineData(@"(uid=\6)")]
    [InlineData("(uid>=a*)")]
    [InlineData("(uid={user name})")]
    [InlineData("(uid=a)(uid=b)")]
    [InlineData("(uid:1.2=a)")]
    public void What_is_no_filter_is_refused_with_the_place(string text) =>
        Assert.Contains("at character", Assert.Throws<FormatException>(() => LdapFilter.Parse(text)).Message);
}
