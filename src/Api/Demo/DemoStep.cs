using NodaTime;
using ServiceDesk.Domain.Requests;

namespace ServiceDesk.Api.Demo;

/// <summary>One command of a demonstration request.</summary>
/// <param name="By">Who sends it.</param>
/// <param name="Act">Which command.</param>
/// <param name="Body">Its body, with the names of files where their ids will stand.</param>
/// <param name="Ago">How long ago.</param>
internal sealed record DemoStep(Person By, RequestAct Act, object Body, Duration Ago);
