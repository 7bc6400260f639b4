using System.Text.Json;
using System.Text.Json.Nodes;
using ServiceDesk.Domain.Doors;
using ServiceDesk.Domain.Values;

namespace ServiceDesk.Domain.Catalogue;

/// <summary>Reads the doors of a definition file: flat objects, of which each property belongs to certain kinds.</summary>
internal sealed class DoorReader(ValueList<UnitDefinition> units, ValueList<PartyDefinition> parties, ValueList<ServiceDefinition> services)
{
    private static readonly DoorKind[] Coded = [DoorKind.MobileCode, DoorKind.MobilePassword, DoorKind.NationalCode];
    private static readonly DoorKind[] Proven = [.. Coded, DoorKind.WithoutCode];

    public ValueList<DoorDefinition> Read(ObjectReader file)
    {
        var doors = file.List("doors", Door);
        DefinitionChecks.Unique(file, "doors", doors, door => door.Key, "key");
        return doors;
    }

    private DoorDefinition Door(ObjectReader door)
    {
        var key = door.Matching("key", DefinitionPatterns.Key(), DefinitionPatterns.KeyInWords);
        var kind = door.Choice<DoorKind>("kind");
        var (name, help, enter) = (door.OptionalLocalised("name"), door.OptionalLocalised("help"), door.OptionalLocalised("enterLabel"));

        var secondFactor = door.Flag("secondFactor", otherwise: false);
        Only(door, kind, "secondFactor", door.Has("secondFactor"), [.. Coded, DoorKind.Oauth]);

        // Every property is asked for, whichever kind it is of, so that the schema knows them all.
        var directory = new DirectoryDoor(key, Connection(door, kind, DoorKind.Directory, "directory"))
        {
            Recovery = Recovery(door, kind),
            Groups = new DirectoryGroupReader(units, parties).Read(door),
        };
        Only(door, kind, "groups", directory.Groups.Count > 0, DoorKind.Directory);
        var oauth = new OAuthDoor(key, Connection(door, kind, DoorKind.Oauth, "provider"));
        var (code, proof) = (Code(door, kind), Proof(door, kind));
        var withoutCode = new WithoutCodeDoor(key, Services(door, kind), proof);
        var mobilePassword = new MobilePasswordDoor(key, code, proof) { UserTypes = Choices(door, kind, "userTypes", DoorKind.MobilePassword) };
        var nationalCode = new NationalCodeDoor(key, code, proof)
        {
            TemporaryDays = Number(door, kind, "temporaryDays", 1, 366, NationalCodeDoor.DefaultTemporaryDays, DoorKind.NationalCode),
            TemporaryMonths = (int?)door.OptionalNumber("temporaryMonths", 1, 12),
            Audiences = RegistrationReader.Audiences(door),
            Registration = door.Optional("registration", new RegistrationReader(units).Read) ?? RegistrationRule.Default,
        };
        Only(door, kind, "temporaryMonths", nationalCode.TemporaryMonths is not null, DoorKind.NationalCode);
        Only(door, kind, "audiences", nationalCode.Audiences.Count > 0, DoorKind.NationalCode);
        Only(door, kind, "registration", kind != DoorKind.NationalCode && door.Has("registration"), DoorKind.NationalCode);
        DoorDefinition read = kind switch
        {
            DoorKind.Directory => directory,
            DoorKind.MobileCode => new MobileCodeDoor(key, code, proof),
            DoorKind.MobilePassword => mobilePassword,
            DoorKind.NationalCode => nationalCode,
            DoorKind.Oauth => oauth,
            DoorKind.WithoutCode => withoutCode,
            _ => throw new InvalidOperationException($"No door of the kind {kind}."),
        };
        return read with { Name = name, Help = help, EnterLabel = enter, SecondFactor = secondFactor };
    }

    /// <summary>The key of a connection that the host's settings have.</summary>
    private static string Connection(ObjectReader door, DoorKind kind, DoorKind owner, string property)
    {
        var key = door.OptionalMatching(property, DefinitionPatterns.Key(), DefinitionPatterns.KeyInWords, needed: kind == owner);
        door.AddRule(() => JsonRules.Text(property, "kind", NameOf(owner)));
        Only(door, kind, property, key is not null, owner);
        return key ?? "";
    }

    private static string? Recovery(ObjectReader door, DoorKind kind)
    {
        var address = DefinitionChecks.Address(door, "recovery", door.OptionalText("recovery") ?? "");
        Only(door, kind, "recovery", address.Length > 0, DoorKind.Directory);
        return address.Length > 0 ? address : null;
    }

    private static CodeRule Code(ObjectReader door, DoorKind kind)
    {
        var standard = CodeRule.Default;
        var code = new CodeRule(
            Number(door, kind, "codeLength", 4, 8, standard.Length, Coded),
            Number(door, kind, "validMinutes", 1, 15, standard.ValidMinutes, Coded),
            Number(door, kind, "resendSeconds", 10, 600, standard.ResendSeconds, Coded),
            Prefixes(door, kind, standard.Prefixes))
        {
            ShowsMobile = door.Flag("showMobile", otherwise: false),
            SendLabel = door.OptionalLocalised("sendLabel"),
            CodeHelp = door.OptionalLocalised("codeHelp"),
        };
        Only(door, kind, "showMobile", door.Has("showMobile"), Coded);
        Only(door, kind, "sendLabel", code.SendLabel is not null, Coded);
        Only(door, kind, "codeHelp", code.CodeHelp is not null, Coded);
        if (code.ResendSeconds > code.ValidMinutes * 60)
        {
            door.Errors.Add(door.At("resendSeconds"), "No other code can be asked for before the first one is void.", $"at most {code.ValidMinutes * 60}, the time that a code is valid");
        }

        return code;
    }

    private static ValueList<string> Prefixes(ObjectReader door, DoorKind kind, ValueList<string> standard)
    {
        var prefixes = DefinitionChecks.UniqueTexts(door, "prefixes", DefinitionPatterns.NumberPrefix(), DefinitionPatterns.NumberPrefixInWords);
        door.Default("prefixes", () => new JsonArray([.. standard.Select(prefix => JsonValue.Create(prefix))]));
        Only(door, kind, "prefixes", prefixes.Count > 0, Coded);
        return prefixes.Count > 0 ? prefixes : standard;
    }

    /// <summary>Work where a file says nothing: it asks nothing of the person.</summary>
    private static ValueList<HumanityProof> Proof(ObjectReader door, DoorKind kind)
    {
        var proof = door.Choices<HumanityProof>("proof");
        door.Default("proof", () => new JsonArray("work"));
        Only(door, kind, "proof", proof.Count > 0, Proven);
        return proof.Count > 0 ? proof : [HumanityProof.Work];
    }

    private ValueList<string> Services(ObjectReader door, DoorKind kind)
    {
        var named = DefinitionChecks.UniqueTexts(door, "services", DefinitionPatterns.Key(), DefinitionPatterns.KeyInWords);
        var keys = string.Join(", ", services.Select(service => service.Key));
        Only(door, kind, "services", named.Count > 0, DoorKind.WithoutCode);
        door.AddRule(() => JsonRules.Needs("services", "kind", NameOf(DoorKind.WithoutCode)));
        if (kind == DoorKind.WithoutCode && named.Count == 0)
        {
            door.Errors.Add(door.At("services"), "The door leads nowhere.", $"some of {keys}");
        }

        for (var index = 0; index < named.Count; index++)
        {
            if (services.All(service => service.Key != named[index]))
            {
                door.Errors.Add($"{door.At("services")}[{index}]", $"There is no service '{named[index]}'.", keys);
            }
        }

        return named;
    }

    private static ValueList<ChoiceDefinition> Choices(ObjectReader door, DoorKind kind, string property, DoorKind owner)
    {
        var choices = FieldReader.Choices(door, property);
        Only(door, kind, property, choices.Count > 0, owner);
        return choices;
    }

    private static int Number(ObjectReader door, DoorKind kind, string property, int least, int most, int otherwise, params DoorKind[] owners)
    {
        var number = door.OptionalNumber(property, least, most);
        door.Default(property, () => JsonValue.Create(otherwise));
        Only(door, kind, property, number is not null, owners);
        return (int)(number ?? otherwise);
    }

    private static void Only(ObjectReader door, DoorKind kind, string property, bool isThere, params DoorKind[] kinds)
    {
        door.AddRule(() => JsonRules.Only(property, "kind", kinds.Select(NameOf)));
        if (isThere && !kinds.Contains(kind))
        {
            door.Errors.Add(door.At(property), "A door of this kind has none.", $"{property} only with the kinds {string.Join(", ", kinds.Select(NameOf))}");
        }
    }

    private static string NameOf(DoorKind kind) => JsonNamingPolicy.CamelCase.ConvertName(kind.ToString());
}
