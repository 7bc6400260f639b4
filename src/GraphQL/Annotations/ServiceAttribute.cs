namespace ServiceDesk.GraphQL.Annotations;

/// <summary>Takes a parameter from the request's services instead of from the document. A nullable parameter makes the service optional.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class ServiceAttribute : Attribute;
