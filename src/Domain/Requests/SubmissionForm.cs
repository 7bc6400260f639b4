using ServiceDesk.Domain.Catalogue;
using ServiceDesk.Domain.Decisions;
using ServiceDesk.Domain.Files;
using ServiceDesk.Domain.Values;

namespace ServiceDesk.Domain.Requests;

/// <summary>Reads what a service asks of a submission, field by field; what is wrong goes into the shape check.</summary>
internal sealed class SubmissionForm(ShapeCheck check, ServiceDefinition service, OrganisationDefinition organisation, FileForm files)
{
    /// <summary>The addressed unit; a service that goes to one unit only need not be told which (E-15).</summary>
    public string Unit(string? sent)
    {
        if (string.IsNullOrWhiteSpace(sent))
        {
            if (service.Units.Count == 1)
            {
                return service.Units[0];
            }

            check.Add("unit", FieldErrorCodes.Required);
        }
        else if (organisation.Unit(sent) is null)
        {
            check.Add("unit", FieldErrorCodes.UnknownUnit);
        }
        else if (!service.Units.Contains(sent))
        {
            check.Add("unit", FieldErrorCodes.UnitNotServed);
        }

        return sent ?? "";
    }

    /// <summary>The sender: person or company (K-12); whoever signed in when left out. Who signed in by mobile alone has no name yet (K-07).</summary>
    public string SenderName(string? sent, string ownName) => string.IsNullOrWhiteSpace(ownName)
        ? check.Line("senderName", sent, service.Limits.Name)
        : check.OptionalLine("senderName", sent, service.Limits.Name) ?? ownName;

    /// <summary>One of the kinds that the service is for; the only one, or else a natural person, when left out. Null when it is wrong.</summary>
    public SenderKind? SenderKind(string? sent)
    {
        if (string.IsNullOrEmpty(sent))
        {
            return service.Senders.Contains(Requests.SenderKind.Natural) ? Requests.SenderKind.Natural : service.Senders[0];
        }

        foreach (var kind in service.Senders)
        {
            if (LifeCycle.Name(kind) == sent)
            {
                return kind;
            }
        }

        check.Add("senderKind", FieldErrorCodes.UnknownChoice, ("allowed", string.Join(", ", service.Senders.Select(LifeCycle.Name))));
        return null;
    }

    /// <summary>The text; where the letter is a file, text beside it is optional (K-16, F-24).</summary>
    public string? Body(string? sent) => service.Body == BodyRule.Required
        ? check.Text("body", sent, service.Limits.Body)
        : check.OptionalText("body", sent, service.Limits.Body);

    public string? Priority(string? sent)
    {
        var key = string.IsNullOrWhiteSpace(sent) ? null : sent.Trim();
        if (key is null && service.Priorities.Count > 0)
        {
            check.Add("priority", FieldErrorCodes.Required);
        }
        else if (key is not null && service.Priorities.Count == 0)
        {
            check.Add("priority", FieldErrorCodes.NotAsked);
        }
        else if (key is not null && service.Priorities.All(priority => priority.Key != key))
        {
            check.Add(
                "priority",
                FieldErrorCodes.UnknownChoice,
                ("allowed", string.Join(", ", service.Priorities.Select(priority => priority.Key))));
        }

        return key;
    }

    public FieldValues Fields(IReadOnlyDictionary<string, string?>? sent, SenderKind? sender) =>
        new FieldForm(check, organisation, files).Read(service.Fields, sent, sender);
}
