using NodaTime;
using ServiceDesk.Domain.Requests;

namespace ServiceDesk.Api.Demo;

/// <summary>One command of a demonstration request.</summary>
/// <param name="By">Who sends it.</param>
/// <param name="Act">Which command.</param>
/// <param name="Body">Its body.</param>
/// <param name="Ago">How long ago.</param>
/// <param name="File">The name of a file that goes with it: the letter of a submission, an attachment of a message.</param>
internal sealed record DemoStep(Person By, RequestAct Act, object Body, Duration Ago, string? File = null);
