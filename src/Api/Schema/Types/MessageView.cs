using ServiceDesk.Domain.Catalogue;
using ServiceDesk.Domain.Requests;
using ServiceDesk.GraphQL.Annotations;
using ServiceDesk.Projections.Tracking;

namespace ServiceDesk.Api.Schema.Types;

/// <summary>A message of a request's thread.</summary>
/// <param name="FromApplicant">Whether the applicant wrote it.</param>
/// <param name="AuthorName">Who wrote it (E-31).</param>
/// <param name="AuthorRole">In which role.</param>
/// <param name="AuthorUnit">For which unit; null for the applicant and for representatives.</param>
/// <param name="AuthorParty">For which party, where a representative wrote it (I-24).</param>
/// <param name="Text">What was written.</param>
/// <param name="Final">Whether it is the final reply (F-33).</param>
/// <param name="At">When.</param>
[GraphQLName("Message"), FieldAccess(FieldAccess.Checked)]
public sealed record MessageView(bool FromApplicant, string AuthorName, Role AuthorRole, Unit? AuthorUnit, PartyView? AuthorParty, string Text, bool Final, Moment At)
{
    private Func<FileLoader, ValueTask<IReadOnlyList<FileView>>> LoadFiles { get; init; } = _ => new([]);

    /// <summary>What was attached to it (E-29, I-32).</summary>
    [GraphQLField, ListSize(AssumedSize = 3)]
    public ValueTask<IReadOnlyList<FileView>> Files(FileLoader loader) => LoadFiles(loader);

    public static MessageView Of(TrackingMessage message, OrganisationDefinition organisation, RequestFiles files) => new(
        message.FromApplicant, message.AuthorName, message.AuthorRole,
        message.AuthorRole != Role.Representative && message.AuthorUnit is { } unit ? Unit.Of(organisation, unit) : null,
        message.AuthorRole == Role.Representative && message.AuthorUnit is { } party ? PartyView.Of(organisation, party) : null,
        message.Text, message.Final, Moment.Of(message.At, organisation.Calendar.Zone))
    {
        LoadFiles = loader => files.OfMessageAsync(loader, message.Version),
    };
}
