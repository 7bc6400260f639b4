using ServiceDesk.Domain.Files;
using ServiceDesk.Domain.Requests;
using ServiceDesk.Domain.Time;
using ServiceDesk.Domain.Values;

namespace ServiceDesk.Domain.Catalogue;

/// <summary>One service of an organisation: what is asked for and which rules a request of it follows.</summary>
public sealed record ServiceDefinition
{
    public required string Key { get; init; }

    public required LocalisedText Name { get; init; }

    public required LocalisedText Description { get; init; }

    /// <summary>The key of the card under which it stands in the catalogue (I-06); null for none.</summary>
    public string? Category { get; init; }

    /// <summary>The kinds of sender that may use it (K-31); never empty.</summary>
    public ValueList<SenderKind> Senders { get; init; } = [SenderKind.Natural, SenderKind.Legal];

    /// <summary>What to heed about the sender's name (K-12); null for nothing.</summary>
    public LocalisedText? SenderNameHelp { get; init; }

    /// <summary>What to heed when choosing the unit (E-15, K-13); null for nothing.</summary>
    public LocalisedText? UnitHelp { get; init; }

    /// <summary>What to heed about the subject (E-17, K-15); null for nothing.</summary>
    public LocalisedText? SubjectHelp { get; init; }

    /// <summary>What to heed about the text or the letter (E-18, I-14, F-24); null for nothing.</summary>
    public LocalisedText? BodyHelp { get; init; }

    /// <summary>The keys of the units that a request of this service may be addressed to; never empty.</summary>
    public required ValueList<string> Units { get; init; }

    /// <summary>The approval step; null where requests go straight to the unit .</summary>
    public ApprovalRule? Approval { get; init; }

    /// <summary>The priorities to choose from (E-16); none where the service asks for none.</summary>
    public ValueList<ChoiceDefinition> Priorities { get; init; } = [];

    public BodyRule Body { get; init; } = BodyRule.Required;

    /// <summary>The service's own fields (I-13, K-25).</summary>
    public ValueList<FieldDefinition> Fields { get; init; } = [];

    public ServiceLimits Limits { get; init; } = new();

    /// <summary>Which files it takes, as body, attachments and in its fields.</summary>
    public AttachmentRule Files { get; init; } = AttachmentRule.Default;

    /// <summary>Within what working time the unit answers (E-32); null where nothing is promised.</summary>
    public WorkingSpan? AnswerWithin { get; init; }

    /// <summary>What that time does while the unit waits for the applicant.</summary>
    public WaitingRule Waiting { get; init; } = WaitingRule.Restarts;

    /// <summary>Where an unanswered request may be taken (E-37); null where that is not offered.</summary>
    public EscalationRule? Escalation { get; init; }

    /// <summary>How long a closed request may be brought back; null where it may not.</summary>
    public ReopeningRule? Reopening { get; init; }

    /// <summary>The states that its requests go through; null where units answer, refer and close alone.</summary>
    public StepProcess? Steps { get; init; }

    /// <summary>Within what working time the unit acts in a state of the steps; null where nothing is promised or it is another's turn.</summary>
    /// <param name="step">The state; null where the service has no steps.</param>
    public WorkingSpan? LimitOf(StepState? step) => step switch
    {
        null => AnswerWithin,
        { With: StepSide.Unit } => step.AnswerWithin ?? AnswerWithin,
        _ => null,
    };

    /// <summary>Whether the act can ever be done with a request of this service: where no approval is asked for nobody approves.</summary>
    public bool Offers(RequestAct act) => act switch
    {
        RequestAct.Approve or RequestAct.Reject => Approval is not null,
        RequestAct.Escalate => Escalation is not null,
        RequestAct.Reopen => Reopening is not null,
        RequestAct.TakeStep => Steps is not null,
        _ => true,
    };

    public FieldDefinition? Field(string key) => Fields.FirstOrDefault(field => field.Key == key);
}
