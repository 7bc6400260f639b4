using ServiceDesk.GraphQL.Annotations;

namespace ServiceDesk.Api.Schema.Types;

/// <summary>A form that a unit has published, to download, fill in and bring back (K-25).</summary>
/// <param name="Name">As people see it.</param>
/// <param name="Address">Where it is downloaded, an address that begins with https://.</param>
[GraphQLName("FormTemplate"), FieldAccess(FieldAccess.Anonymous)]
public sealed record FormTemplateView(Wording Name, string Address);
