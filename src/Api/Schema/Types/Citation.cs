namespace ServiceDesk.Api.Schema.Types;

/// <summary>An earlier request that a request cites, with what was stated when it was handed in (E-37).</summary>
/// <param name="Request">The earlier request.</param>
/// <param name="Unit">The unit that held it then.</param>
/// <param name="NoReplyFrom">No reply of the unit stands from this instant…</param>
/// <param name="NoReplyUntil">…until this one; both null where the unit owed none.</param>
/// <param name="Due">When the reply was due; null where none was owed or nothing was promised.</param>
/// <param name="Statement">The same in words; null where no reply was owed.</param>
[FieldAccess(FieldAccess.Checked)]
public sealed record Citation(LinkedRequest? Request, Unit Unit, Moment? NoReplyFrom, Moment? NoReplyUntil, Moment? Due, Wording? Statement);
