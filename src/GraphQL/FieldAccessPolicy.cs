using ServiceDesk.GraphQL.Types;

namespace ServiceDesk.GraphQL;

/// <summary>The host's decision whether a request may use a field. Asked once for each distinct field of an operation, before anything is resolved; an error takes the field's place wherever it is selected.</summary>
/// <returns>Null to allow, or the error to give.</returns>
public delegate ValueTask<GraphQLError?> FieldAccessPolicy(FieldDefinition field, RequestContext request);
