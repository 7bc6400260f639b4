using ServiceDesk.Api.Messages.Sending;

namespace ServiceDesk.Api.Doors.Codes.Sending;

/// <summary>A code on its way. Its text is for the provider alone.</summary>
/// <param name="Message">The message; null for a number that nobody is known by, to which nothing goes.</param>
/// <param name="Template">The key of its template.</param>
/// <param name="Until">When the code becomes void: then it is not sent any more.</param>
internal sealed record OutgoingCode(OutgoingMessage? Message, string Template, DateTimeOffset Until);
