using System.Net;
using ServiceDesk.Api.Tests.Hosting;
using ServiceDesk.Api.Tests.Schema;
using ServiceDesk.Testing;

namespace ServiceDesk.Api.Tests.Seeds;

/// <summary>Whom a request can be addressed to, as front ends read it.</summary>
public sealed class AddresseeTests(HostFixture fixture) : GraphQLTest(fixture)
{
    [PostgresFact(Timeout = 120_000)]
    [Seed("E-15", "E-22", "E-23", "E-24")]
    public async Task Each_of_Kermans_seventeen_units_and_so_the_head_is_addressed_and_answers()
    {
        var kerman = (await HostAsync()).At("kerman");
        var applicant = await kerman.SignInAsync("writes-to-all");
        var units = (await DataAsync(kerman.Nobody(), "{ organisation { services { units { key isHead name { fa } } } } }"))["organisation"]!["services"]![0]!["units"]!.AsArray();

        Assert.Equal(17, units.Count);
        Assert.Equal("رئیس", (string)Assert.Single(units, unit => (bool)unit!["isHead"]!)!["name"]!["fa"]!);
        foreach (var key in units.Select(unit => (string)unit!["key"]!))
        {
            var request = (await applicant.SubmitAsync(Letters.Kerman.Replace("\"it\"", $"\"{key}\""))).Is(HttpStatusCode.Created);
            var answered = await (await kerman.SignInAsync($"expert-{key}", $"expert:{key}")).DoneAsync("reply", request, """{"text":"پاسخ","final":true}""");
            Assert.Equal("answered", (string?)answered.Json["status"]);
        }
    }

    [PostgresFact(Timeout = 60_000)]
    [Seed("Q-23")]
    public async Task The_software_office_of_Qazvin_says_its_extension_to_anybody()
    {
        var nobody = (await HostAsync()).At("ikiu").Nobody();

        var contact = (await DataAsync(nobody, "{ organisation { units { key contact { phone extension address { fa } } } } }"))["organisation"]!["units"]![0]!["contact"]!;

        Assert.Equal(("1414", null, null), ((string)contact["extension"]!, contact["phone"], contact["address"]));
    }
}
