namespace ServiceDesk.Domain.Rights;

/// <summary>What somebody may do at an organisation's desk, beside what they do with one request.</summary>
public enum OrganisationAct
{
    /// <summary>See whether the product runs.</summary>
    CheckHealth,

    /// <summary>See what the organisation offers: services with their forms, units, statuses, ways to sign in, and how programs talk to it.</summary>
    SeeOffers,

    /// <summary>See as whom one is signed in, if at all.</summary>
    SeeOneself,

    /// <summary>See where a request stands, knowing its tracking code.</summary>
    FollowByCode,

    /// <summary>Use one of the organisation's ways to sign in, register or get back in.</summary>
    SignIn,

    /// <summary>Tell whether a text message arrived; only its provider's signature makes it count.</summary>
    ReportDelivery,

    /// <summary>Try the product out: be whoever one says, look into the message box. In Development alone.</summary>
    TryOut,

    /// <summary>End the session that one is in.</summary>
    SignOut,

    /// <summary>See and change one's own account, and sign out elsewhere.</summary>
    ManageOwnAccount,

    /// <summary>List and follow one's own requests.</summary>
    ListOwnRequests,

    /// <summary>Upload files, and read back what one has uploaded.</summary>
    UploadFiles,

    /// <summary>List and search the requests that one's posts let one read.</summary>
    ListRequests,

    /// <summary>Give or refuse permanent accounts, where the organisation lets a unit decide on them.</summary>
    DecideAccounts,

    /// <summary>Read the numbers of the units in reach.</summary>
    ReadStatistics,

    /// <summary>See which text messages did not arrive, without their texts and numbers.</summary>
    ReadFailedMessages,

    /// <summary>Find those who work here: their names and posts.</summary>
    FindStaff,

    /// <summary>Find anybody who has an account, and read their posts and what became of these.</summary>
    ReadPeople,

    /// <summary>Open an account for somebody who does not come from a directory.</summary>
    InvitePeople,

    /// <summary>Give others posts, and end them.</summary>
    AppointPeople,

    /// <summary>Name who stands in for oneself in a post, and end it.</summary>
    NameDeputies,

    /// <summary>Take somebody's second factor away, so that they can set another.</summary>
    ResetSecondFactors,
}
