using ServiceDesk.Api.Http;
using ServiceDesk.Api.Problems;

namespace ServiceDesk.Api.Accounts;

/// <summary>Reads a body, has it carried out by a service, and writes what became of it.</summary>
internal static class AccountBodies
{
    /// <typeparam name="TBody">What the body is read as.</typeparam>
    /// <typeparam name="TAnswer">The good answer.</typeparam>
    /// <typeparam name="TService">Who carries it out.</typeparam>
    public static async Task AnswerAsync<TService, TBody, TAnswer>(HttpContext context, int status, Func<TService, TBody, Task<(TAnswer? Answer, Problem? Problem)>> carryOut)
        where TService : notnull
        where TBody : class
        where TAnswer : class
    {
        var (body, problem) = await StrictJson.ReadAsync<TBody>(context);
        TAnswer? answer = null;
        if (body is not null)
            (answer, problem) = await carryOut(context.RequestServices.GetRequiredService<TService>(), body);
        await WriteAsync(context, status, answer, problem);
    }

    /// <summary>With nothing to tell when it is done: 204.</summary>
    public static async Task AnswerAsync<TService, TBody>(HttpContext context, Func<TService, TBody, Task<Problem?>> carryOut)
        where TService : notnull
        where TBody : class
    {
        var (body, problem) = await StrictJson.ReadAsync<TBody>(context);
        if (body is not null)
            problem = await carryOut(context.RequestServices.GetRequiredService<TService>(), body);
        if (problem is not null)
        {
            await ProblemResponse.WriteAsync(context, problem);
            return;
        }
        context.Response.Headers.CacheControl = "no-store";
        context.Response.StatusCode = StatusCodes.Status204NoContent;
    }

    public static Task WriteAsync<TAnswer>(HttpContext context, int status, TAnswer? answer, Problem? problem)
        where TAnswer : class
    {
        if (answer is null)
            return ProblemResponse.WriteAsync(context, problem!);
        context.Response.Headers.CacheControl = "no-store";
        return JsonAnswer.WriteAsync(context, status, answer);
    }
}
