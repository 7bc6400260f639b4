using NodaTime;
using ServiceDesk.Domain.Requests;

namespace ServiceDesk.Api.Requests;

/// <summary>A message or note, with the name and role of who wrote it (E-31), and what was attached to it.</summary>
public sealed record MessageRepresentation(string Name, Role Role, string? Unit, string Text, bool Final, Instant At, IReadOnlyList<FileRepresentation>? Files = null);
