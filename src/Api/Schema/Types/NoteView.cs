using ServiceDesk.Domain.Requests;
using ServiceDesk.GraphQL.Annotations;

namespace ServiceDesk.Api.Schema.Types;

/// <summary>An internal note; no applicant ever sees one.</summary>
/// <param name="AuthorName">Who wrote it.</param>
/// <param name="AuthorRole">In which role.</param>
/// <param name="Text">What was written.</param>
/// <param name="At">When.</param>
[GraphQLName("Note"), FieldAccess(FieldAccess.Checked)]
public sealed record NoteView(string AuthorName, Role AuthorRole, string Text, Moment At);
