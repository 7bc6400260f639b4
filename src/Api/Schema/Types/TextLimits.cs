using ServiceDesk.Domain.Catalogue;

namespace ServiceDesk.Api.Schema.Types;

/// <summary>The most characters that texts may hold, counted as Unicode code points.</summary>
/// <param name="SenderName">The sender's name (F-18).</param>
/// <param name="Subject">The subject (F-18).</param>
/// <param name="Body">The request's text.</param>
/// <param name="Message">One message or note.</param>
/// <param name="Reason">A reason for refusing, referring, escalating, closing, withdrawing or reopening.</param>
[FieldAccess(FieldAccess.Anonymous)]
public sealed record TextLimits(int SenderName, int Subject, int Body, int Message, int Reason)
{
    public static TextLimits Of(ServiceLimits limits) => new(limits.Name, limits.Subject, limits.Body, limits.Reply, limits.Reason);
}
