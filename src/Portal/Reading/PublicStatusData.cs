namespace ServiceDesk.Portal.Reading;

/// <summary>All that a tracking code alone shows.</summary>
public sealed record PublicStatusData(string TrackingCode, StatusData Status, MomentData LastChangedAt);

/// <summary>How the organisation shows a status.</summary>
/// <param name="Label">What it calls it.</param>
/// <param name="Colour">The name of its colour, such as <c>BLUE</c>.</param>
/// <param name="Icon">The name of its icon, such as <c>CHECK_CIRCLE</c>.</param>
public sealed record StatusData(Wording Label, string Colour, string Icon);

/// <summary>An instant in the organisation's zone.</summary>
public sealed record MomentData(DateTimeOffset Local);
