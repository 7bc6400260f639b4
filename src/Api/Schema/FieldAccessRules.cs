using System.Runtime.CompilerServices;
using ServiceDesk.Api.Problems;
using ServiceDesk.Domain.Rights;
using ServiceDesk.Domain.Tokens;
using ServiceDesk.GraphQL;
using ServiceDesk.GraphQL.Connections;
using ServiceDesk.GraphQL.Language.Syntax;
using ServiceDesk.GraphQL.Types;

namespace ServiceDesk.Api.Schema;

/// <summary>Decides for each field whether the viewer may use it, before anything is resolved.</summary>
public static class FieldAccessRules
{
    private static readonly FieldAccessAttribute OfPages = new(FieldAccess.Checked);

    // Every request asks for each of its fields.
    private static readonly ConditionalWeakTable<FieldDefinition, StrongBox<FieldAccessAttribute?>> Declared = [];

    /// <summary>What a field declares, itself or through its class; null where it declares nothing, which no field may.</summary>
    public static FieldAccessAttribute? DeclaredOf(FieldDefinition field) => Declared.GetValue(field, static known => new(FindDeclared(known))).Value;

    private static FieldAccessAttribute? FindDeclared(FieldDefinition field) =>
        field.FindAttribute<FieldAccessAttribute>()
        ?? field.DeclaringType.FindAttribute<FieldAccessAttribute>()
        // Pages hold nothing but what the field that gave them out has allowed.
        ?? (IsPage(field.Member?.DeclaringType) ? OfPages : null);

    public static ValueTask<GraphQLError?> DecideAsync(FieldDefinition field, RequestContext request) =>
        ValueTask.FromResult(Decide(DeclaredOf(field), Viewer.Of(request)) ?? DecideScope(field, Viewer.Of(request)));

    // The address itself asks for the scope to read.
    private static GraphQLError? DecideScope(FieldDefinition field, Viewer viewer) =>
        viewer.Scopes is { } scopes && field.DeclaringType.Name == nameof(OperationKind.Mutation) && !scopes.Contains(TokenScope.Act) ? viewer.Error(Problem.InsufficientScope) : null;

    private static GraphQLError? Decide(FieldAccessAttribute? declared, Viewer viewer) => declared switch
    {
        null => throw new InvalidOperationException("A field that declares no access is closed."),
        { Access: FieldAccess.SignedIn } when viewer.Person is null => viewer.Error(Problem.NotSignedIn),
        { Act: { } act } when OrganisationRights.Of(viewer.Person, act) is null => viewer.Error(Problem.NotYourRole),
        _ => null,
    };

    private static bool IsPage(Type? type) =>
        type == typeof(PageInfo) || type is { IsGenericType: true } && (type.GetGenericTypeDefinition() == typeof(Connection<>) || type.GetGenericTypeDefinition() == typeof(Edge<>));
}
