namespace ServiceDesk.Api.Sessions;

/// <summary>What every door answers when somebody has come in.</summary>
/// <param name="Person">Who it is.</param>
/// <param name="ExpiresIn">After how many seconds the session ends unless it is used.</param>
/// <param name="AccessToken">For <c>Authorization: Bearer …</c>, when a token was asked for; otherwise a cookie came with the answer.</param>
public sealed record SignInAnswer(SignedInPerson Person, long ExpiresIn, string? AccessToken);
