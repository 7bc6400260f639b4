namespace ServiceDesk.Api.Sessions;

/// <summary>What a request shows of a session, unsealed.</summary>
/// <param name="Organisation">Where it is good.</param>
/// <param name="Session">Its id.</param>
/// <param name="SecretHash">What the database knows its secret by.</param>
internal sealed record SessionTicket(string Organisation, Guid Session, byte[] SecretHash);
