using ServiceDesk.Domain.Catalogue;
using ServiceDesk.Domain.Requests;
using ServiceDesk.GraphQL.Annotations;

namespace ServiceDesk.Api.Schema.Types;

/// <summary>A service that can be asked for: all that a front end needs to draw its form and to say what is wrong before it is sent.</summary>
[FieldAccess(FieldAccess.Anonymous)]
public sealed class Service
{
    private readonly OrganisationDefinition organisation;
    private readonly ServiceDefinition service;

    private Service(OrganisationDefinition organisation, ServiceDefinition service) => (this.organisation, this.service) = (organisation, service);

    public static Service Of(OrganisationDefinition organisation, ServiceDefinition service) => new(organisation, service);

    /// <summary>Its key, as commands name it.</summary>
    public string Key => service.Key;

    /// <summary>Its name.</summary>
    public Wording Name => Wording.Of(service.Name);

    /// <summary>What it is for.</summary>
    public Wording Description => Wording.Of(service.Description);

    /// <summary>The key of the card under which it stands in the catalogue; null for none (I-06).</summary>
    public string? Category => service.Category;

    /// <summary>The units a request of it may be addressed to; the only one need not be named.</summary>
    public IReadOnlyList<Unit> Units => [.. service.Units.Select(key => Unit.Of(organisation, key))];

    /// <summary>The kinds of sender that may use it (K-31); different rules hold for them.</summary>
    public IReadOnlyList<SenderKind> Senders => service.Senders;

    /// <summary>What to heed about the sender's name (K-12).</summary>
    public Wording? SenderNameHelp => service.SenderNameHelp is { } help ? Wording.Of(help) : null;

    /// <summary>What to heed when choosing the unit (E-15, K-13).</summary>
    public Wording? UnitHelp => service.UnitHelp is { } help ? Wording.Of(help) : null;

    /// <summary>What to heed about the subject (E-17, K-15).</summary>
    public Wording? SubjectHelp => service.SubjectHelp is { } help ? Wording.Of(help) : null;

    /// <summary>What to heed about the text or the letter (E-18, I-14, F-24).</summary>
    public Wording? BodyHelp => service.BodyHelp is { } help ? Wording.Of(help) : null;

    /// <summary>Whether the text must be written, may be, or comes as a file.</summary>
    public BodyRule Body => service.Body;

    /// <summary>The priorities to choose from, the most urgent first; empty where there is no choice.</summary>
    public IReadOnlyList<Choice> Priorities => [.. service.Priorities.Select(priority => new Choice(priority.Key, Wording.Of(priority.Name)))];

    /// <summary>Its own fields, in their order.</summary>
    public IReadOnlyList<FormField> Fields => [.. service.Fields.Select(definition => FormField.Of(definition, service))];

    /// <summary>Which files go with a submission or a message.</summary>
    public FileRuleView Files => FileRuleView.Of(service.Files);

    /// <summary>How long texts may be.</summary>
    public TextLimits Limits => TextLimits.Of(service.Limits);

    /// <summary>Whether an approver accepts the request before the unit gets it.</summary>
    public bool NeedsApproval => service.Approval is not null;

    /// <summary>The reasons for which it may be refused, for whoever approves (K-21 to K-29).</summary>
    public IReadOnlyList<RejectionReason> RejectionReasons => [.. Reasons.Select(RejectionReason.Of)];

    /// <summary>What a sender goes through before sending: whatever is missing has the request refused (K-30).</summary>
    /// <param name="sender">For this kind of sender; for all when left out.</param>
    [GraphQLField]
    public IReadOnlyList<Wording> Checks(SenderKind? sender = null) =>
        [.. Reasons.Where(reason => sender is not { } kind || reason.AppliesTo(kind)).Select(reason => reason.Check).OfType<LocalisedText>().Select(Wording.Of)];

    /// <summary>Within what working time the unit answers; null where nothing is promised.</summary>
    public Promise? AnswerWithin => service.AnswerWithin is { } span ? Promise.Of(span) : null;

    /// <summary>Where an unanswered request may be taken; null where that is not offered.</summary>
    public EscalationOffer? Escalation => service.Escalation is { } rule ? new EscalationOffer(Unit.Of(organisation, rule.ToUnit), rule.Automatic) : null;

    /// <summary>For how many days of 24 hours a closed request may be brought back; null where it may not.</summary>
    public int? ReopenWithinDays => service.Reopening?.WithinDays;

    /// <summary>The states that its requests go through; null where units answer, refer and close alone.</summary>
    public ServiceSteps? Steps => service.Steps is { } steps ? ServiceSteps.Of(organisation, service, steps) : null;

    private IReadOnlyList<ReasonDefinition> Reasons => service.Approval?.Reasons ?? [];
}
