namespace ServiceDesk.Domain.Catalogue;

/// <summary>The most characters that texts may hold, in Unicode characters (code points).</summary>
/// <param name="Name">Sender's name (F-18).</param>
/// <param name="Subject">Subject (F-18).</param>
/// <param name="Body">The request's text.</param>
/// <param name="Reply">One message or note.</param>
/// <param name="Reason">A reason for refusing, referring, closing, withdrawing or reopening.</param>
public sealed record ServiceLimits(
    int Name = 200,
    int Subject = 200,
    int Body = 20_000,
    int Reply = 20_000,
    int Reason = 2_000);
