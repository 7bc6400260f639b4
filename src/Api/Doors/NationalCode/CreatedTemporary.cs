using ServiceDesk.Api.Sessions;

namespace ServiceDesk.Api.Doors.NationalCode;

/// <summary>The temporary account is there .</summary>
/// <param name="Person">Whose it is.</param>
/// <param name="UserName">The national code .</param>
/// <param name="Until">When the account ends unless it becomes permanent .</param>
/// <param name="Title">The message's title.</param>
/// <param name="Lines">What the message says, line by line .</param>
internal sealed record CreatedTemporary(SignedInPerson Person, string UserName, DateTimeOffset Until, string Title, IReadOnlyList<string> Lines);
