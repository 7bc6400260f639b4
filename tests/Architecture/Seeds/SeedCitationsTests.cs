namespace ServiceDesk.Architecture.Tests.Seeds;

/// <summary>Citations are found where tests write them.</summary>
public sealed class SeedCitationsTests
{
    [Theory]
    [InlineData("[Seed(\"E-37\")] | public void Holds() =>", "E-37 C Holds")]
    [InlineData("[Seed(\"E-37\", \"X-08\")] | [Fact] | public async Task<int> Holds(string a)", "E-37 C Holds; X-08 C Holds")]
    [InlineData("[Fact, Seed(\"E-37\")] | // why | public static async Task Holds()", "E-37 C Holds")]
    [InlineData("[Seed(\"E-37\")] | [InlineData(\"Seed\")] | [Seed(\"X-08\")] | public void Holds()", "E-37 C Holds; X-08 C Holds")]
    [InlineData("[Seed(\"E-37\")] | public sealed class D(Fixture fixture) : Base(fixture) | [Fact] | public void Holds()", "E-37 D ")]
    [InlineData("var seed = \"[Seed]\"; | public void Holds()", "")]
    public void A_citation_belongs_to_the_class_or_method_that_follows(string lines, string found) => Assert.Equal(
        found,
        string.Join("; ", SeedCitations.In("a.cs", ["public sealed class C", .. lines.Split(" | ")]).Select(c => $"{c.Item} {c.Class} {c.Method}")));
}
