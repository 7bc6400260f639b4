using ServiceDesk.Domain.Requests;
using ServiceDesk.GraphQL.Annotations;

namespace ServiceDesk.Api.Schema.Types;

/// <summary>A role that a person holds.</summary>
/// <param name="Role">The role.</param>
/// <param name="Unit">For which unit; null for the whole organisation.</param>
/// <param name="Party">For which party, for a representative (I-24).</param>
[GraphQLName("Appointment"), FieldAccess(FieldAccess.Checked)]
public sealed record AppointmentView(Role Role, Unit? Unit, PartyView? Party);
