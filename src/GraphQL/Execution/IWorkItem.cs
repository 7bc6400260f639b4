namespace ServiceDesk.GraphQL.Execution;

/// <summary>Something to be done on a request's loop.</summary>
internal interface IWorkItem
{
    void Run();
}
