namespace ServiceDesk.GraphQL.Annotations;

/// <summary>That clients give a member of an input record as another type.</summary>
/// <param name="Given">The C# type that stands for it in the schema.</param>
/// <param name="Convert">From that type to what the member takes.</param>
internal sealed record InputMemberMapping(Type Given, Func<object, object?> Convert);
