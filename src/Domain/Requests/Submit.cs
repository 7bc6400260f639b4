using ServiceDesk.Domain.Decisions;
using ServiceDesk.Domain.Files;

namespace ServiceDesk.Domain.Requests;

/// <summary>Hand in a request (K-11, E-14, F-17).</summary>
/// <param name="Service">The key of the service.</param>
/// <param name="Unit">The key of the addressed unit; may be left out where the service goes to one unit only.</param>
/// <param name="SenderName">The person or company that sends it (K-12); the applicant's own name when left out.</param>
/// <param name="SenderKind"><c>natural</c>, the default, or <c>legal</c> (K-31).</param>
/// <param name="Subject">The subject, complete.</param>
/// <param name="Body">The text.</param>
/// <param name="Priority">The key of a priority of the service (E-16).</param>
/// <param name="Fields">Values of the service's own fields by key.</param>
/// <param name="CitedTrackingCode">The tracking code of an earlier request of the applicant's own (E-37).</param>
/// <param name="BodyFile">The id of the uploaded letter, where the letter is a file (K-16, F-24).</param>
/// <param name="Attachments">The ids of files uploaded to go with it (K-17, E-19).</param>
/// <param name="Corrects">The tracking code or the id of a refused request of the applicant's own, in whose place this one comes (K-36).</param>
public sealed record Submit(
    string? Service,
    string? Unit,
    string? SenderName,
    string? SenderKind,
    string? Subject,
    string? Body = null,
    string? Priority = null,
    IReadOnlyDictionary<string, string?>? Fields = null,
    string? CitedTrackingCode = null,
    string? BodyFile = null,
    IReadOnlyList<string>? Attachments = null,
    string? Corrects = null) : IRequestCommand<Submit>, ICommandWithFiles
{
    public static RequestAct Act => RequestAct.Submit;

    public IEnumerable<string?> NamedFiles() => [BodyFile, .. Attachments ?? [], .. Fields?.Values ?? []];

    public static Decision<RequestEvent> Decide(Submit command, RequestState? state, DecisionContext context)
    {
        var check = new ShapeCheck();
        if (context.Organisation.Service(command.Service) is not { } service || context.OnlyServices?.Contains(service.Key) == false)
        {
            check.Add("service", command.Service is null or "" ? FieldErrorCodes.Required : FieldErrorCodes.UnknownService);
            check.Fails(out var unknown);
            return unknown!;
        }

        var files = new FileForm(check, service.Files, context.Files, state);
        var form = new SubmissionForm(check, service, context.Organisation, files);
        var unit = form.Unit(command.Unit);
        var senderName = form.SenderName(command.SenderName, context.Actor.Name);
        var senderKind = form.SenderKind(command.SenderKind);
        var subject = check.Line("subject", command.Subject, service.Limits.Subject);
        var body = form.Body(command.Body);
        var priority = form.Priority(command.Priority);
        files.Body(command.BodyFile, service.Body);
        files.Attachments(command.Attachments);
        var fields = form.Fields(command.Fields, senderKind);
        var at = context.NextAt(state);
        var earlier = new EarlierForm(check);
        var cites = earlier.Cited(command.CitedTrackingCode, context.Cited, at);
        var corrects = earlier.Corrected(command.Corrects, context.Corrected, service.Key);
        if (check.Fails(out var rejection))
        {
            return rejection;
        }

        if (corrects is not null && state is null && Uncorrectable(context.Corrected!) is { } uncorrectable)
        {
            return uncorrectable;
        }

        var approvalNeeded = service.Approval is not null;
        var submitted = new RequestSubmitted(
            context.Actor,
            at,
            context.TrackingCode ?? throw new InvalidOperationException("A submission is given its tracking code."),
            service.Key,
            context.DefinitionVersion,
            unit,
            approvalNeeded,
            new Applicant(context.Actor.Id, context.Actor.Name, senderKind!.Value, context.Mobile),
            senderName,
            subject,
            fields,
            body,
            priority,
            approvalNeeded ? null : context.AnswerDue(service.LimitOf(service.Steps?.Beginning), at),
            cites?.TrackingCode,
            cites,
            corrects,
            Files: files.Files,
            Step: approvalNeeded ? null : RequestStep.Of(service.Steps?.Beginning));
        return state is null ? submitted : Repeated(state, submitted);
    }

    /// <summary>Only what was refused can be corrected, and only once, unless the correction was withdrawn: whoever refuses again refuses the correction.</summary>
    private static Rejection? Uncorrectable(EarlierRequest earlier) => earlier switch
    {
        { Status: not RequestStatus.Rejected } =>
            Rejection.Conflict(RejectionCodes.NotRefused, ("trackingCode", earlier.TrackingCode), ("status", LifeCycle.Name(earlier.Status))),
        { CorrectedBy: { } by } => Rejection.Conflict(RejectionCodes.AlreadyCorrected, ("trackingCode", by)),
        _ => null,
    };

    private static Decision<RequestEvent> Repeated(RequestState state, RequestSubmitted again)
    {
        var same = state.Service == again.Service && state.SenderName == again.SenderName && state.Subject == again.Subject
            && state.Body == again.Body && state.Priority == again.Priority && state.Fields.Equals(again.Fields)
            && state.CitedTrackingCode == again.CitedTrackingCode && state.Corrects == again.Corrects && state.Applicant.Id == again.Applicant.Id
            && state.Applicant.SenderKind == again.Applicant.SenderKind && state.Files.Equals(again.Files ?? []) && state.SubmittedTo == again.Unit;
        return same ? Decision<RequestEvent>.Nothing : Rejection.Conflict(RejectionCodes.AlreadySubmitted);
    }
}
