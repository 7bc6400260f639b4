namespace ServiceDesk.Api.Accounts.Registration;

/// <summary>What whoever registers is told, whether or not the number is registered already.</summary>
/// <param name="Challenge">What the code is sent back with.</param>
/// <param name="Mobile">The number that the code went to, as the door shows it (E-11).</param>
/// <param name="CodeLength">How many digits the code has (E-10).</param>
/// <param name="ValidFor">For how many seconds it is taken.</param>
/// <param name="ResendAfter">After how many seconds another may be asked for.</param>
/// <param name="Title">The title of the page that asks for it (E-11).</param>
/// <param name="Text">The sentence on it (E-11).</param>
internal sealed record RegistrationAnswer(string Challenge, string Mobile, int CodeLength, long ValidFor, long? ResendAfter, string Title, string Text);
