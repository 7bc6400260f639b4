using System.Globalization;
using ServiceDesk.Domain.Catalogue;
using ServiceDesk.Domain.Text;

namespace ServiceDesk.Domain.Accounts;

/// <summary>What a door is called in sentences about accounts.</summary>
internal static class DoorWords
{
    /// <summary>The name that people see; the key where the organisation has no such door, or not any more.</summary>
    public static string NameOf(string key, CultureInfo culture, OrganisationDefinition? organisation)
    {
        if (key == Invite.Door)
            return Texts.Find("door.invitation", culture)!;
        if (organisation?.Door(key) is not { } door)
            return key;
        return (Languages.IsPersian(culture) ? door.Name?.Fa : door.Name?.En) ?? Texts.Of(door.Kind, culture);
    }
}
