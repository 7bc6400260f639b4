namespace ServiceDesk.Api.Schema.Types;

/// <summary>The one-time codes that a door sends.</summary>
/// <param name="Length">How many digits a code has.</param>
/// <param name="ValidMinutes">How long it is taken.</param>
/// <param name="ResendSeconds">After how long another may be asked for .</param>
/// <param name="Prefixes">What numbers begin with that codes are sent to, as <c>+989</c>.</param>
/// <param name="SendLabel">What stands on the button that asks for a code.</param>
/// <param name="CodeHelp">What stands in the box that takes the code.</param>
[FieldAccess(FieldAccess.Anonymous)]
public sealed record DoorCode(int Length, int ValidMinutes, int ResendSeconds, IReadOnlyList<string> Prefixes, Wording SendLabel, Wording CodeHelp);
