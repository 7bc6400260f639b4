namespace ServiceDesk.Domain.Catalogue;

/// <summary>The two values of a <see cref="FieldKind.YesNo"/> field.</summary>
public static class YesNo
{
    public const string Yes = "yes";
    public const string No = "no";
}
