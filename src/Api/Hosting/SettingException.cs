namespace ServiceDesk.Api.Hosting;

/// <summary>A setting is wrong; the message says which and how.</summary>
public sealed class SettingException(string message) : Exception(message);
