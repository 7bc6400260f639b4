using System.Globalization;
using System.Text;
using ServiceDesk.Api.Registries.Csv;
using ServiceDesk.Domain.Registries;
using ServiceDesk.Testing;

namespace ServiceDesk.Api.Tests.Registries;

public sealed class CsvRegistryTests
{
    private const string Maryam = "0012345679";

    [Fact]
    [Seed("Q-06", "Q-38")]
    public async Task A_person_is_found_by_the_columns_that_the_settings_name()
    {
        var file = await WriteAsync("people", "﻿کد ملي,نام,نام خانوادگی,تاریخ تولد,وضعیت,یادداشت\r\n12345679,مریم,\"اکبری \"\"نژاد\"\"\",1370/1/31,مشغول به تحصیل,\"دو\nسطر\"\r\n\r\n");
        using var connection = new Connection(Settings(file));

        var found = await connection.AskAsync(Maryam, ("lastName", "اكبري \"نژاد\""), ("birthDate", "1991-04-20"), ("notHeld", "x"));
        Assert.Equal(new RegistryAnswer(RegistryVerdict.Matches, "مشغول به تحصیل"), found);
        Assert.Equal(RegistryVerdict.DoesNotMatch, (await connection.AskAsync(Maryam, ("lastName", "احمدی"))).Verdict);
        Assert.Equal(RegistryAnswer.NotKnown, await connection.AskAsync("0076229645"));
    }

    [Fact]
    [Seed("Q-18")]
    public async Task The_owner_of_a_mobile_number_is_found_however_it_is_written()
    {
        var file = await WriteAsync("owners", $"code;mobile\n{Maryam};0912 123 45 67\n{Maryam};9351234567\n");
        using var connection = new Connection(new() { ["Csv:Path"] = file, ["Csv:Separator"] = ";", ["Csv:Columns:nationalCode"] = "code", ["Csv:Columns:mobile"] = "mobile" });

        Assert.Equal(RegistryVerdict.Matches, (await connection.AskAsync(Maryam, ("mobile", "+989351234567"))).Verdict);
        Assert.Equal(RegistryVerdict.DoesNotMatch, (await connection.AskAsync(Maryam, ("mobile", "+989361234567"))).Verdict);
    }

    [Fact]
    public async Task Files_are_read_again_when_they_change_and_a_wrong_one_makes_the_registry_unavailable()
    {
        var folder = TestFolder.Of("csv-folder");
        using var connection = new Connection(new() { ["Csv:Path"] = folder, ["Csv:Columns:nationalCode"] = "code" });

        Assert.Equal(RegistryVerdict.Unavailable, (await connection.AskAsync(Maryam)).Verdict);
        await File.WriteAllTextAsync(Path.Combine(folder, "employees.csv"), "code\n0076229645\n");
        Assert.Equal(RegistryVerdict.NotKnown, (await connection.AskAsync(Maryam)).Verdict);
        await File.WriteAllTextAsync(Path.Combine(folder, "students.csv"), $"name,code\nمریم,{Maryam}\n");
        Assert.Equal(RegistryVerdict.Matches, (await connection.AskAsync(Maryam)).Verdict);
        Assert.Equal(RegistryVerdict.Matches, (await connection.AskAsync("0076229645")).Verdict);
        await File.WriteAllTextAsync(Path.Combine(folder, "students.csv"), $"name,code\nمریم,{Maryam},1\n");
        Assert.Equal(RegistryVerdict.Unavailable, (await connection.AskAsync(Maryam)).Verdict);
        Assert.Contains(connection.Log.Lines, line => line.Contains("students.csv", StringComparison.Ordinal));
        Assert.DoesNotContain(connection.Log.Lines, line => line.Contains(Maryam, StringComparison.Ordinal));
        File.Delete(Path.Combine(folder, "students.csv"));
        Assert.Equal(RegistryVerdict.NotKnown, (await connection.AskAsync(Maryam)).Verdict);
    }

    [Fact]
    public async Task A_hundred_thousand_people_are_read_once_for_all_who_ask_together()
    {
        var lines = new StringBuilder("code,name\n");
        var codes = Enumerable.Range(1_000_000, 100_000).Select(CodeOf).ToList();
        foreach (var code in codes)
            lines.Append(CultureInfo.InvariantCulture, $"{code},نام {code}\n");
        using var connection = new Connection(new() { ["Csv:Path"] = await WriteAsync("many", lines.ToString()), ["Csv:Columns:nationalCode"] = "code", ["Csv:Columns:name"] = "name" });

        var answers = await Task.WhenAll(codes.Where((_, place) => place % 1_000 == 0).Select(code => connection.AskAsync(code, ("name", $"نام {code}"))));

        Assert.Equal(100, answers.Length);
        Assert.All(answers, answer => Assert.Equal(RegistryVerdict.Matches, answer.Verdict));
        Assert.Single(connection.Log.Lines, line => line.Contains("100000 people", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("a,b\n1,2\n", "a|b;1|2")]
    [InlineData("a\r\n\r\n\"x\"\"y\",\"1\r\n2\"\r\n", "a;x\"y|1\r\n2")]
    [InlineData("a,\"\",\n\"\"", "a||")]
    [InlineData("5\" pipe,a\"b", "5\" pipe|a\"b")]
    [InlineData("", "")]
    public void Separated_values_are_read_as_RFC_4180_writes_them(string text, string records) =>
        Assert.Equal(records, string.Join(';', CsvReader.Read(new StringReader(text), ',').Select(record => string.Join('|', record))));

    [Fact]
    public void A_quote_that_is_never_closed_is_told_by_its_line()
    {
        Assert.Contains("line 2", Assert.Throws<CsvFaultException>(() => CsvReader.Read(new StringReader("a\n\"b"), ',').ToList()).Message);
        Assert.Contains("10000", Assert.Throws<CsvFaultException>(() => CsvReader.Read(new StringReader('"' + new string('x', 20_000)), ',').ToList()).Message);
    }

    /// <summary>A valid national code for each number of seven digits.</summary>
    private static string CodeOf(int number)
    {
        var digits = $"00{number.ToString(CultureInfo.InvariantCulture)}";
        var remainder = digits.Select((digit, place) => (digit - '0') * (10 - place)).Sum() % 11;
        return digits + (remainder < 2 ? remainder : 11 - remainder).ToString(CultureInfo.InvariantCulture);
    }

    private static Dictionary<string, string?> Settings(string file) => new()
    {
        ["Csv:Path"] = file,
        ["Csv:Columns:nationalCode"] = "کد ملی",
        ["Csv:Columns:lastName"] = "نام خانوادگی",
        ["Csv:Columns:birthDate"] = "تاریخ تولد",
        ["Csv:Standing"] = "وضعیت",
    };

    private static async Task<string> WriteAsync(string name, string content)
    {
        var file = Path.Combine(TestFolder.Of("csv"), $"{name}.csv");
        await File.WriteAllTextAsync(file, content);
        return file;
    }
}
