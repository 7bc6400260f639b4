namespace ServiceDesk.Testing.Node;

/// <summary>What a script did.</summary>
/// <param name="ExitCode">0 when all went well.</param>
/// <param name="Output">What it wrote to standard output.</param>
/// <param name="Error">What it wrote to standard error.</param>
public sealed record NodeRun(int ExitCode, string Output, string Error);
