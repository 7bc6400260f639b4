using ServiceDesk.Domain.Catalogue;

namespace ServiceDesk.Domain.Messages;

/// <summary>What a message says at one kind of turn .</summary>
/// <param name="Key">What it is called: one of <see cref="ProductTemplates"/>, or an organisation's own for its steps.</param>
/// <param name="Text">With placeholders such as <c>{trackingCode}</c> or <c>{fields.amount}</c>; null where the organisation sends none.</param>
/// <param name="To">The key of the field with the mobile number that it goes to (I-12); null for the applicant's own.</param>
/// <param name="Email">The e-mail that goes out beside it; null where none does.</param>
public sealed record MessageTemplate(string Key, LocalisedText? Text, string? To = null, EmailTemplate? Email = null);
