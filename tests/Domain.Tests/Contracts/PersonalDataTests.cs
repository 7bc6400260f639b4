using System.Reflection;
using ServiceDesk.Domain.Accounts;
using ServiceDesk.Domain.Catalogue;
using ServiceDesk.Domain.Contracts;
using ServiceDesk.Domain.Requests;

namespace ServiceDesk.Domain.Tests.Contracts;

/// <summary>Personal data stands only in marked members, and whoever marks says whose data it is.</summary>
public sealed class PersonalDataTests
{
    /// <summary>Texts in events that are nobody's data: ids, keys, codes and numbers.</summary>
    private static readonly HashSet<string> Impersonal =
    [
        "Actor.Id", "Actor.Unit", "Actor.OnBehalfOf", "PersonReference.Id", "Applicant.Id",
        "RequestSubmitted.TrackingCode", "RequestSubmitted.Service", "RequestSubmitted.Unit", "RequestSubmitted.Priority", "RequestSubmitted.CitedTrackingCode",
        "CitedRequest.TrackingCode", "CitedRequest.Unit", "CorrectedRequest.TrackingCode",
        "RequestApproved.LetterNumber", "RequestApproved.OfficeTrackingNumber",
        "RequestReferred.FromUnit", "RequestReferred.ToUnit", "RequestEscalated.FromUnit", "RequestEscalated.ToUnit",
        "RequestMessageQueued.Template", "RequestMessageQueued.Language", "RequestMessageAccepted.ProviderId", "RequestMessageFailed.Detail",
        "RequestStepTaken.Transition", "RequestStepTaken.FromUnit", "RequestStepTaken.ToUnit",
        "AccountIdentityChecked.Door", "AccountIdentityChecked.Audience", "AccountTemporaryGranted.Language",
        "AccountOpened.Door", "AccountOpened.UserType", "AccountIdentityAdded.Door", "AccountProfileChanged.UserType", "AppointmentGranted.Unit", "AppointmentGranted.Directory",
        "OrganisationDefined.Organisation", "OrganisationDefined.ContentHash", "OrganisationDefined.Definition",
    ];

    private static IEnumerable<Type> Types => RequestEventContracts.All.Concat(CatalogueEventContracts.All).Concat(AccountEventContracts.All)
        .Select(contract => contract.Type)
        .Concat([typeof(Actor), typeof(PersonReference), typeof(Applicant), typeof(CitedRequest), typeof(CorrectedRequest)]);

    [Fact]
    public void Every_type_with_marked_members_names_its_subject() => Assert.All(
        Types.Where(type => Marked(type).Any()),
        type => Assert.True(type.IsAssignableTo(typeof(IDataSubject)), $"{type.Name} marks personal data but names no subject."));

    [Fact]
    public void Every_text_of_an_event_is_marked_or_known_to_be_nobodys() => Assert.All(
        Types.SelectMany(type => type.GetProperties().Select(property => (Type: type, Property: property))),
        member => Assert.True(
            member.Property.PropertyType != typeof(string)
            || member.Property.Name == nameof(IDataSubject.DataSubject)
            || Impersonal.Contains($"{member.Type.Name}.{member.Property.Name}") != IsMarked(member.Property),
            $"{member.Type.Name}.{member.Property.Name} is neither marked as personal data nor known to be impersonal."));

    [Fact]
    public void Every_event_with_marked_members_stores_its_subject_beside_them()
    {
        foreach (var sample in EventSamples.Requests.Concat<object>(EventSamples.Accounts).Where(sample => Marked(sample.GetType()).Any()))
        {
            var typeInfo = RequestEventContracts.All.Concat(AccountEventContracts.All).Single(contract => contract.Type == sample.GetType()).TypeInfo;
            var json = System.Text.Json.JsonSerializer.SerializeToElement(sample, typeInfo);

            Assert.Equal(((IDataSubject)sample).DataSubject, json.GetProperty("dataSubject").GetString());
        }
    }

    [Fact]
    public void A_mark_that_names_another_subject_names_a_member_with_an_id() => Assert.All(
        Types.SelectMany(type => Marked(type).Select(property => (Type: type, property.GetCustomAttribute<PersonalDataAttribute>()!.Subject))).Where(mark => mark.Subject is not null),
        mark => Assert.Equal(typeof(string), mark.Type.GetProperty(mark.Subject!)?.PropertyType));

    private static IEnumerable<PropertyInfo> Marked(Type type) => type.GetProperties().Where(IsMarked);

    private static bool IsMarked(PropertyInfo property) => property.IsDefined(typeof(PersonalDataAttribute));
}
