namespace ServiceDesk.Domain.Decisions;

/// <summary>The stable codes of rejections. A code is never renamed: clients decide by it.</summary>
public static class RejectionCodes
{
    /// <summary>One or more fields are wrong; they are listed.</summary>
    public const string InvalidCommand = "invalid_command";

    public const string RequestNotFound = "request_not_found";
    public const string NotYourRole = "not_your_role";

    public const string AlreadySubmitted = "already_submitted";
    /// <summary>What was not refused need not be corrected. Parameters: <c>trackingCode</c>, <c>status</c>.</summary>
    public const string NotRefused = "not_refused";

    /// <summary>A request has come in its place already. Parameter: <c>trackingCode</c>, that one's.</summary>
    public const string AlreadyCorrected = "already_corrected";

    public const string NotAwaitingApproval = "not_awaiting_approval";
    public const string RequestNotOpen = "request_not_open";
    public const string RequestEnded = "request_ended";
    public const string AlreadyAnswered = "already_answered";
    public const string AlreadyInUnit = "already_in_unit";

    public const string EscalationNotOffered = "escalation_not_offered";
    public const string NotYetDue = "not_yet_due";
    public const string NotAwaitingReply = "not_awaiting_reply";
    public const string AlreadyWithEscalationUnit = "already_with_escalation_unit";

    public const string NotClosed = "not_closed";
    public const string ReopeningNotOffered = "reopening_not_offered";
    public const string ReopeningExpired = "reopening_expired";

    public const string MessageNotFailed = "message_not_failed";

    /// <summary>The service has no steps.</summary>
    public const string StepsNotOffered = "steps_not_offered";

    /// <summary>Not in the state that the request is in. Parameters: <c>state</c> and <c>allowed</c>, the keys of the state and of the transitions that this person can take in it, and both in words, <c>stepFa</c>, <c>stepEn</c>, <c>offeredFa</c> and <c>offeredEn</c>.</summary>
    public const string StepNotOffered = "step_not_offered";

    /// <summary>Too little working time has passed. Parameters: <c>since</c>, when the request entered its state, and <c>from</c>, when the step can be taken.</summary>
    public const string StepNotYet = "step_not_yet";

    public const string AccountNotFound = "account_not_found";

    /// <summary>There is an account with a password for this number: told only to whoever has shown the number to be theirs.</summary>
    public const string AlreadyRegistered = "already_registered";

    /// <summary>Another account of the organisation is known by it.</summary>
    public const string IdentityTaken = "identity_taken";

    /// <summary>Nobody gives themselves a post.</summary>
    public const string OwnAppointment = "own_appointment";

    /// <summary>The person holds this post already in part of that time.</summary>
    public const string AlreadyAppointed = "already_appointed";

    public const string AppointmentNotFound = "appointment_not_found";

    /// <summary>Nobody else administers the organisation.</summary>
    public const string LastAdministrator = "last_administrator";

    /// <summary>The account has a second factor already.</summary>
    public const string SecondFactorSet = "second_factor_set";

    /// <summary>The account has no second factor, and none that waits to be confirmed.</summary>
    public const string SecondFactorNotBegun = "second_factor_not_begun";

    /// <summary>Another administrator resets one's second factor.</summary>
    public const string OwnSecondFactor = "own_second_factor";

    /// <summary>The person stands in already in part of that time.</summary>
    public const string AlreadyDeputy = "already_deputy";

    /// <summary>What a person told is not what the registries hold, or they have an account: one text for both, so that it tells nobody which .</summary>
    public const string IdentityMismatchOrKnown = "identity_mismatch_or_known";

    public const string RegistrationOutOfOrder = "registration_out_of_order";

    /// <summary>The mobile number is not in the person's own name .</summary>
    public const string MobileNotYours = "mobile_not_yours";

    public const string AccountExpired = "account_expired";
    public const string NotTemporary = "not_temporary";
    public const string AlreadyPermanent = "already_permanent";
    public const string PermanentAlreadyRequested = "permanent_already_requested";
    public const string PermanentNotRequested = "permanent_not_requested";

    /// <summary>HR has not told the standing that the permanent account needs. Parameter: <c>standing</c>.</summary>
    public const string StandingNotReached = "standing_not_reached";

    /// <summary>The former mail server does not know the address with this password.</summary>
    public const string MailboxRefused = "mailbox_refused";

    public const string OrganisationKeyDiffers = "organisation_key_differs";
}
