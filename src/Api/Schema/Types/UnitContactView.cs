using ServiceDesk.Domain.Catalogue;
using ServiceDesk.GraphQL.Annotations;

namespace ServiceDesk.Api.Schema.Types;

/// <summary>How a unit is reached without the counter .</summary>
/// <param name="Phone">Its telephone number, as it is dialled from outside.</param>
/// <param name="Extension">Its extension within the organisation's exchange.</param>
/// <param name="Address">Where it is found.</param>
[GraphQLName("UnitContact"), FieldAccess(FieldAccess.Anonymous)]
public sealed record UnitContactView(string? Phone, string? Extension, Wording? Address)
{
    public static UnitContactView Of(UnitContact contact) =>
        new(contact.Phone, contact.Extension, contact.Address is { } address ? Wording.Of(address) : null);
}
