using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using ServiceDesk.Portal.Reading;

namespace ServiceDesk.Portal.Tests.Hosting;

/// <summary>Answers the portal's operations in the shape of the schema.</summary>
internal sealed class FakeGraphQL : IPortalGraphQL
{
    public const string KnownCode = "7K3M-9QTX-2B4C-8DEF";

    public static readonly Wording Name = new("دانشگاه علوم پزشکی کاشان", "Kashan University of Medical Sciences");

    public static readonly Wording Title = new("پیشخوان الکترونیکی", "Electronic counter");

    public string Colour { get; set; } = "GREEN";

    public string Icon { get; set; } = "CHECK_CIRCLE";

    public Wording Label { get; set; } = new("تایید شده", "Approved");

    /// <summary>The code of the error for a tracking code that is not known.</summary>
    public string StatusError { get; set; } = "request_not_found";

    /// <summary>No data at all, as when the operation does not fit the schema.</summary>
    public bool IsBroken { get; set; }

    public (string Primary, string Accent)? Colours { get; set; } = ("#1f4e79", "#0b6b53");

    public IReadOnlyList<JsonObject> Services { get; set; } =
    [
        Service("نامه جدید", "New letter", "ثبت نامه", "Registers a letter", approval: true, 2),
        Service("نظرات", "Feedback", "انتقاد و پیشنهاد", "Opinions", approval: false, 17),
    ];

    public IReadOnlyList<JsonObject> Categories { get; set; } = [];

    /// <summary>The variables of the last query.</summary>
    public JsonElement Variables { get; private set; }

    public int Queries { get; private set; }

    public Task<JsonElement> QueryAsync(HttpContext context, string operation, object? variables, CancellationToken cancellation)
    {
        Queries++;
        Variables = JsonSerializer.SerializeToElement(variables);
        return Task.FromResult(JsonSerializer.SerializeToElement(Answer(operation)));
    }

    public static JsonObject Service(string fa, string en, string aboutFa, string aboutEn, bool approval, int units, string? category = null) => new()
    {
        ["category"] = category,
        ["name"] = Words(new(fa, en)),
        ["description"] = Words(new(aboutFa, aboutEn)),
        ["needsApproval"] = approval,
        ["units"] = new JsonArray([.. Enumerable.Range(1, units).Select(_ => new JsonObject { ["name"] = Words(new("دبیرخانه", "Secretariat")) })]),
    };

    public static JsonObject Category(string key, string fa, string en) => new() { ["key"] = key, ["name"] = Words(new(fa, en)), ["description"] = null };

    private JsonObject Answer(string operation)
    {
        if (IsBroken)
            return new JsonObject { ["errors"] = new JsonArray(Error("validation_failed")) };
        if (operation == PortalOperations.Home)
            return Home();
        return Colours is { } colours
            ? Data(new() { ["organisation"] = new JsonObject { ["colours"] = new JsonObject { ["primary"] = colours.Primary, ["accent"] = colours.Accent } } })
            : new JsonObject { ["errors"] = new JsonArray(Error("validation_failed")) };
    }

    private JsonObject Home()
    {
        var data = new JsonObject
        {
            ["organisation"] = new JsonObject
            {
                ["name"] = Words(Name),
                ["title"] = Words(Title),
                ["categories"] = new JsonArray([.. Categories.Select(c => c.DeepClone())]),
                ["services"] = new JsonArray([.. Services.Select(s => s.DeepClone())]),
            },
        };
        if (!Variables.GetProperty("follow").GetBoolean())
            return Data(data);
        var found = Variables.GetProperty("code").GetString() == KnownCode;
        data["statusByTrackingCode"] = found ? Status() : null;
        var response = Data(data);
        if (!found)
            response["errors"] = new JsonArray(Error(StatusError));
        return response;
    }

    private JsonObject Status() => new()
    {
        ["trackingCode"] = KnownCode,
        ["status"] = new JsonObject { ["label"] = Words(Label), ["colour"] = Colour, ["icon"] = Icon },
        ["lastChangedAt"] = new JsonObject { ["local"] = "2022-04-25T09:09:11+04:30" },
    };

    private static JsonObject Data(JsonObject data) => new() { ["data"] = data };

    private static JsonObject Error(string code) => new()
    {
        ["message"] = "What the schema says is not shown.",
        ["path"] = new JsonArray("statusByTrackingCode"),
        ["extensions"] = new JsonObject { ["code"] = code },
    };

    private static JsonObject Words(Wording wording) => new() { ["fa"] = wording.Fa, ["en"] = wording.En };
}
