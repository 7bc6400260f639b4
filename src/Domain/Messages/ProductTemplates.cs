using ServiceDesk.Domain.Values;

namespace ServiceDesk.Domain.Messages;

/// <summary>The templates of the product .</summary>
public static class ProductTemplates
{
    public const string AccountExpiring = "accountExpiring";
    public const string Submitted = "submitted";
    public const string Approved = "approved";
    public const string ApprovedWithoutLetter = "approvedWithoutLetter";
    public const string Rejected = "rejected";
    public const string Answered = "answered";
    public const string Escalated = "escalated";
    public const string LoginCode = "loginCode";
    public const string RegistrationCode = "registrationCode";
    public const string PasswordCode = "passwordCode";
    public const string MobileCode = "mobileCode";
    public const string RegisteredAlready = "registeredAlready";
    public const string PasswordChanged = "passwordChanged";
    public const string MobileChanged = "mobileChanged";

    private static readonly string[] OfRequest = ["trackingCode", "date", "unit", "organisation"];
    private static readonly string[] Letter = ["letterNumber", "letterDate", "officeTrackingNumber"];
    private static readonly string[] Code = ["code", "minutes", "organisation"];

    /// <summary>What a template of an organisation's own may name beside its fields.</summary>
    public static ValueList<string> PlaceholdersOfOthers { get; } = [.. OfRequest, .. Letter];

    public static IReadOnlyList<ProductTemplate> All { get; } =
    [
        new(Submitted, [.. OfRequest], true),
        new(Approved, [.. OfRequest, .. Letter], true),
        new(ApprovedWithoutLetter, [.. OfRequest], true),
        new(Rejected, [.. OfRequest, "reasons"], true),
        new(Answered, [.. OfRequest, .. Letter], true),
        new(Escalated, [.. OfRequest, .. Letter], true),

        // For the steps of services, which name them (I-30, I-34).
        new("returned", [.. OfRequest, .. Letter], true),
        new("charged", [.. OfRequest, .. Letter], true),

        // For the doors and accounts.
        new(LoginCode, [.. Code], false),
        new(RegistrationCode, [.. Code], false),
        new(PasswordCode, [.. Code], false),
        new(MobileCode, [.. Code], false),
        new(RegisteredAlready, ["organisation"], false),
        new(PasswordChanged, ["organisation"], false),
        new(MobileChanged, ["organisation"], false),
        new(AccountExpiring, ["date", "organisation"], false),
    ];

    public static ProductTemplate? Find(string key) => All.FirstOrDefault(template => template.Key == key);
}
