namespace ServiceDesk.GraphQL.Annotations;

/// <summary>Makes an input record a oneOf input object: exactly one field is given (section 3.10.1).</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct)]
public sealed class OneOfAttribute : Attribute;
