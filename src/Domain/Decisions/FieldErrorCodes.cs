namespace ServiceDesk.Domain.Decisions;

/// <summary>The stable codes of what can be wrong with one field of a command.</summary>
public static class FieldErrorCodes
{
    public const string Required = "required";

    /// <summary>Parameters: <c>limit</c> and <c>length</c>, both in Unicode characters.</summary>
    public const string TooLong = "too_long";

    /// <summary>Parameters: <c>limit</c> and <c>length</c>, both in Unicode characters.</summary>
    public const string TooShort = "too_short";

    /// <summary>Parameters: <c>position</c> from 0 in Unicode characters of the text as sent, <c>character</c> as U+0000.</summary>
    public const string ForbiddenCharacter = "forbidden_character";

    public const string UnknownService = "unknown_service";
    public const string UnknownUnit = "unknown_unit";

    /// <summary>The unit exists but this service does not go there.</summary>
    public const string UnitNotServed = "unit_not_served";

    /// <summary>Nobody of that id answers for the unit that holds the request.</summary>
    public const string UnknownPerson = "unknown_person";

    /// <summary>The request has no message of that id.</summary>
    public const string UnknownMessage = "unknown_message";

    public const string UnknownReason = "unknown_reason";

    /// <summary>The reason is for the other kind of sender. Parameter: <c>allowed</c>.</summary>
    public const string ReasonOfOtherSender = "reason_of_other_sender";

    public const string UnknownField = "unknown_field";

    /// <summary>The field is not asked for with these values above it, but something was filled in.</summary>
    public const string NotAsked = "not_asked";

    /// <summary>Parameter: <c>allowed</c>.</summary>
    public const string UnknownChoice = "unknown_choice";

    /// <summary>Parameter: <c>pattern</c>.</summary>
    public const string PatternMismatch = "pattern_mismatch";

    /// <summary>A field of the service's own does not match its pattern. Parameters: <c>pattern</c>, and the same in words, <c>meaningFa</c> and <c>meaningEn</c>.</summary>
    public const string WrongForm = "wrong_form";

    public const string InvalidDate = "invalid_date";
    public const string DateInFuture = "date_in_future";
    public const string DateTooEarly = "date_too_early";
    public const string DateTooLate = "date_too_late";

    /// <summary>Neither a date nor an instant.</summary>
    public const string InvalidMoment = "invalid_moment";

    /// <summary>What should last is over already.</summary>
    public const string IsOver = "is_over";

    /// <summary>The end comes before the beginning.</summary>
    public const string BeforeBeginning = "before_beginning";

    /// <summary>The person holds no such post, or none that somebody could stand in for them.</summary>
    public const string UnknownAppointment = "unknown_appointment";

    /// <summary>Nobody of that id holds a post here.</summary>
    public const string UnknownStaff = "unknown_staff";

    /// <summary>A code that is none of those that count now, or was used before.</summary>
    public const string WrongSecondFactor = "wrong_second_factor";

    /// <summary>It must be somebody else.</summary>
    public const string Yourself = "yourself";

    /// <summary>Parameter: <c>most</c> in days from today.</summary>
    public const string LastsTooLong = "lasts_too_long";

    public const string InvalidMobile = "invalid_mobile";
    public const string InvalidNationalCode = "invalid_national_code";
    public const string InvalidEmail = "invalid_email";
    /// <summary>Letters of a keyboard in English, and nothing of another .</summary>
    public const string LatinOnly = "latin_only";

    /// <summary>The repeat is another password .</summary>
    public const string PasswordsDiffer = "passwords_differ";

    /// <summary>The address is the organisation's own, by which nobody recovers an account. Parameter: <c>domains</c>.</summary>
    public const string OrganisationEmail = "organisation_email";

    /// <summary>The address is none of the organisation's. Parameter: <c>domains</c>.</summary>
    public const string ForeignEmail = "foreign_email";

    /// <summary>A name that nobody may choose.</summary>
    public const string ReservedName = "reserved_name";

    public const string InvalidNumber = "invalid_number";

    /// <summary>Parameter: <c>least</c>.</summary>
    public const string TooSmall = "too_small";

    /// <summary>Parameter: <c>most</c>.</summary>
    public const string TooLarge = "too_large";

    /// <summary>No keyboard types it, or none shows it. Parameter: <c>position</c> from 0 in Unicode characters of the password as sent.</summary>
    public const string UntypableCharacter = "untypable_character";

    /// <summary>The password is one of those that are tried first.</summary>
    public const string CommonPassword = "common_password";

    /// <summary>The password is nothing but its owner's name or number.</summary>
    public const string PersonalPassword = "personal_password";

    public const string InvalidTrackingCode = "invalid_tracking_code";

    /// <summary>This person has uploaded no such file, or so long ago that it was swept away.</summary>
    public const string UnknownFile = "unknown_file";

    /// <summary>The file is part of a request already; it may be uploaded again.</summary>
    public const string FileAlreadyUsed = "file_already_used";

    /// <summary>A scanner found something in the file, or could not scan it whole.</summary>
    public const string FileQuarantined = "file_quarantined";

    /// <summary>The content is of another format. Parameters: <c>format</c>, <c>allowed</c>.</summary>
    public const string WrongFormat = "wrong_format";

    /// <summary>Parameters: <c>limit</c> and <c>size</c>, both in bytes, and the same in words, <c>largestFa</c>, <c>largestEn</c>, <c>givenFa</c> and <c>givenEn</c>.</summary>
    public const string FileTooLarge = "file_too_large";

    /// <summary>Parameter: <c>most</c>.</summary>
    public const string TooManyFiles = "too_many_files";

    /// <summary>The person has no request of that code or id.</summary>
    public const string UnknownRequest = "unknown_request";

    /// <summary>The request is of another service. Parameter: <c>service</c>.</summary>
    public const string OtherService = "other_service";

    /// <summary>A definition file is wrong at this path. Parameters: <c>file</c>, <c>problem</c>, <c>allowed</c>.</summary>
    public const string InvalidDefinition = "invalid_definition";

    /// <summary>A list names the same entry twice.</summary>
    public const string Repeated = "repeated";
}
