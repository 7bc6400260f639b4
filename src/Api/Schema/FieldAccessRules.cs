using System.Runtime.CompilerServices;
using ServiceDesk.Api.Problems;
using ServiceDesk.Domain.Requests;
using ServiceDesk.GraphQL;
using ServiceDesk.GraphQL.Connections;
using ServiceDesk.GraphQL.Types;
using ServiceDesk.Projections.Statistics;

namespace ServiceDesk.Api.Schema;

/// <summary>Decides for each field whether the viewer may use it, before anything is resolved.</summary>
public static class FieldAccessRules
{
    // Every request asks for each of its fields.
    private static readonly ConditionalWeakTable<FieldDefinition, StrongBox<FieldAccess?>> Declared = [];

    /// <summary>What a field declares, itself or through its class; null where it declares nothing, which no field may.</summary>
    public static FieldAccess? DeclaredOf(FieldDefinition field) => Declared.GetValue(field, static known => new(FindDeclared(known))).Value;

    private static FieldAccess? FindDeclared(FieldDefinition field) =>
        field.FindAttribute<FieldAccessAttribute>()?.Access
        ?? field.DeclaringType.FindAttribute<FieldAccessAttribute>()?.Access
        // Pages hold nothing but what the field that gave them out has allowed.
        ?? (IsPage(field.Member?.DeclaringType) ? FieldAccess.Checked : null);

    public static ValueTask<GraphQLError?> DecideAsync(FieldDefinition field, RequestContext request) =>
        ValueTask.FromResult(Decide(DeclaredOf(field), Viewer.Of(request)));

    private static GraphQLError? Decide(FieldAccess? declared, Viewer viewer) => declared switch
    {
        FieldAccess.Anonymous or FieldAccess.Checked => null,
        FieldAccess.SignedIn or FieldAccess.Staff or FieldAccess.Oversight or FieldAccess.Administrator when viewer.Person is null => viewer.Error(Problem.NotSignedIn),
        FieldAccess.Staff when !viewer.SignedIn.Appointments.Any(a => a.Role is Role.Approver or Role.Expert or Role.Head or Role.Auditor) => viewer.Error(Problem.NotYourRole),
        FieldAccess.Oversight when StatisticsScope.Of(viewer.SignedIn) is null => viewer.Error(Problem.NotYourRole),
        FieldAccess.Administrator when !viewer.SignedIn.Appointments.Any(a => a is { Role: Role.Administrator, Unit: null }) => viewer.Error(Problem.NotYourRole),
        FieldAccess.SignedIn or FieldAccess.Staff or FieldAccess.Oversight or FieldAccess.Administrator => null,
        _ => throw new InvalidOperationException("A field that declares no access is closed."),
    };

    private static bool IsPage(Type? type) =>
        type == typeof(PageInfo) || type is { IsGenericType: true } && (type.GetGenericTypeDefinition() == typeof(Connection<>) || type.GetGenericTypeDefinition() == typeof(Edge<>));
}
