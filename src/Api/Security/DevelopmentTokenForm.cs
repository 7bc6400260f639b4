using System.Globalization;
using System.Text;
using ServiceDesk.Api.Problems;
using ServiceDesk.Domain.Catalogue;
using ServiceDesk.Domain.Decisions;
using ServiceDesk.Domain.Requests;
using ServiceDesk.Domain.Text;
using ServiceDesk.Domain.Values;

namespace ServiceDesk.Api.Security;

/// <summary>Reads who a development token is for, and notes everything that is wrong with it.</summary>
internal sealed class DevelopmentTokenForm(OrganisationDefinition organisation)
{
    private const int LongestLine = 200;

    private static readonly Dictionary<string, Role> Roles =
        new[] { Role.Approver, Role.Expert, Role.Head, Role.Auditor, Role.Administrator, Role.Representative }.ToDictionary(PersonClaims.RoleName);

    private readonly List<FieldError> errors = [];

    public (Person Person, Problem? Problem) Read(DevelopmentTokenBody body)
    {
        var person = new Person(
            Line("person.id", body.Person?.Id),
            Line("person.name", body.Person?.Name),
            Mobile(body.Person?.Mobile),
            [.. (body.Roles ?? []).Select(Appointment)]);
        return (person, errors.Count == 0
            ? null
            : new Problem(StatusCodes.Status400BadRequest, RejectionCodes.InvalidCommand, errors.ToValueList(), FieldValues.Empty));
    }

    private string Line(string field, string? sent)
    {
        var text = sent?.Trim() ?? "";
        var length = text.EnumerateRunes().Count();
        if (text.Length == 0)
            Add(field, FieldErrorCodes.Required);
        else if (length > LongestLine)
            Add(field, FieldErrorCodes.TooLong, ("limit", Number(LongestLine)), ("length", Number(length)));
        else if (text.EnumerateRunes().Index().Where(rune => Rune.IsControl(rune.Item)).Take(1).ToList() is [var (index, control)])
            Add(field, FieldErrorCodes.ForbiddenCharacter, ("position", Number(index)), ("character", $"U+{control.Value:X4}"));
        return text;
    }

    private string? Mobile(string? sent)
    {
        if (string.IsNullOrWhiteSpace(sent))
            return null;
        var mobile = MobileNumber.Normalise(sent);
        if (mobile is null)
            Add("person.mobile", FieldErrorCodes.InvalidMobile);
        return mobile;
    }

    private Appointment Appointment(DevelopmentRole? sent, int index)
    {
        if (!Roles.TryGetValue(sent?.Role ?? "", out var role))
            Add($"roles[{index}].role", InputErrorCodes.UnknownRole, ("allowed", string.Join(", ", Roles.Keys)));
        if (role == Role.Representative ? organisation.Party(sent?.Unit) is null : sent?.Unit is { } unit && organisation.Unit(unit) is null)
            Add($"roles[{index}].unit", FieldErrorCodes.UnknownUnit);
        return new Appointment(role, sent?.Unit);
    }

    private void Add(string field, string code, params ReadOnlySpan<(string Name, string Value)> parameters) =>
        errors.Add(new FieldError(field, code, FieldValues.Of(parameters)));

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
