namespace ServiceDesk.Domain.Rights;

/// <summary>A line of the table: who may do something at an organisation's desk.</summary>
/// <param name="Act">What.</param>
/// <param name="For">Whom it is for at all.</param>
/// <param name="Posts">The posts that give it; none unless it is for holders of posts.</param>
public sealed record OrganisationRight(OrganisationAct Act, Audience For, IReadOnlyList<Post> Posts);
