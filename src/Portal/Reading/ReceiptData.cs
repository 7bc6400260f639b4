namespace ServiceDesk.Portal.Reading;

/// <summary>What the receipt's query answers.</summary>
/// <param name="Request">The request; null where there is none that this person may read.</param>
public sealed record ReceiptData(ReceiptRequest? Request);

/// <summary>What stands on the receipt of a request (F-27).</summary>
/// <param name="IsMine">Whether it is the reader's own; the receipt is nobody else's.</param>
public sealed record ReceiptRequest(bool IsMine, string TrackingCode, string Subject, string SenderName, NamedData Service, NamedData Unit, MomentData SubmittedAt);

/// <summary>Something that has a name.</summary>
public sealed record NamedData(Wording Name);
