using ServiceDesk.Domain.Requests;

namespace ServiceDesk.Domain.Catalogue;

/// <summary>How an organisation shows a status: label, colour and icon .</summary>
public sealed record StatusPresentation(RequestStatus Status, LocalisedText Label, StatusColour Colour, StatusIcon Icon);
