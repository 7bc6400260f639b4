namespace ServiceDesk.Domain.Doors;

/// <summary>An outside OAuth 2.0 provider.</summary>
/// <param name="Key">Stable within the organisation.</param>
/// <param name="Provider">Which of the host's providers.</param>
public sealed record OAuthDoor(string Key, string Provider) : DoorDefinition(Key)
{
    public override DoorKind Kind => DoorKind.Oauth;
}
