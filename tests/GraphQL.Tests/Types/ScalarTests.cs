using System.Globalization;
using System.Text;
using ServiceDesk.GraphQL.Execution;
using ServiceDesk.GraphQL.Types.Scalars;

namespace ServiceDesk.GraphQL.Tests.Types;

/// <summary>What the scalars write by hand is what .NET's own formatting gives.</summary>
public class ScalarTests
{
    [Theory]
    [InlineData("2026-03-21T08:30:00.0000000Z", "2026-03-21T08:30:00Z")]
    [InlineData("2026-03-21T12:00:00.0000000+03:30", "2026-03-21T08:30:00Z")]
    [InlineData("2026-03-21T08:30:00.1200000Z", "2026-03-21T08:30:00.12Z")]
    [InlineData("2026-12-31T23:59:59.9999999Z", "2026-12-31T23:59:59.9999999Z")]
    [InlineData("0001-01-01T00:00:00.0000001Z", "0001-01-01T00:00:00.0000001Z")]
    [InlineData("2026-01-02T03:04:05.0050000Z", "2026-01-02T03:04:05.005Z")]
    public void Writes_instants(string instant, string expected)
    {
        using var writer = new ResponseWriter();
        DateTimeScalar.Instance.Write(DateTimeOffset.ParseExact(instant, "O", CultureInfo.InvariantCulture), writer);
        Assert.Equal($"\"{expected}\"", Encoding.UTF8.GetString(writer.Written.Span));
    }

    [Fact]
    public void Writes_ids()
    {
        using var writer = new ResponseWriter();
        var id = Guid.NewGuid();
        IdScalar.WriteGuid(id, writer);
        Assert.Equal($"\"{id}\"", Encoding.UTF8.GetString(writer.Written.Span));
    }
}
