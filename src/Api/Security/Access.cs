namespace ServiceDesk.Api.Security;

/// <summary>Who may use an endpoint. What a person may do with a request is for the Domain's RequestRights to say.</summary>
public enum Access
{
    /// <summary>Everybody; credentials are not looked at.</summary>
    Anonymous,

    /// <summary>Everybody, and who is signed in is known; credentials that are sent must be good.</summary>
    Optional,

    /// <summary>Only persons who are signed in to this organisation.</summary>
    SignedIn,
}
