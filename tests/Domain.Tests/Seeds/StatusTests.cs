using ServiceDesk.Domain.Catalogue;
using ServiceDesk.Domain.Requests;
using ServiceDesk.Domain.Tests.Catalogue;

namespace ServiceDesk.Domain.Tests.Seeds;

/// <summary>How the five organisations show where a request stands.</summary>
public sealed class StatusTests
{
    public static TheoryData<string> Keys => [.. Organisations.Keys];

    /// <summary>Two statuses with the same words and sign are shown as one on purpose; then colour tells them apart as little.</summary>
    [Theory]
    [Seed("X-03", "K-48")]
    [MemberData(nameof(Keys))]
    public void No_two_statuses_differ_by_colour_alone(string organisation) => Assert.All(
        Organisations.Read(organisation).Statuses.GroupBy(status => (status.Label, status.Icon)),
        alike => Assert.Single(alike.Select(status => status.Colour).Distinct()));

    [Theory]
    [Seed("X-03")]
    [InlineData("kaums", "تایید شده", RequestStatus.AwaitingReply, RequestStatus.InProgress)]
    [InlineData("kerman", "در انتظار پاسخ", RequestStatus.AwaitingReply)]
    [InlineData("kerman", "پاسخ داده شد", RequestStatus.Answered)]
    [InlineData("faragostar", "در حال بررسی", RequestStatus.AwaitingApproval, RequestStatus.AwaitingReply, RequestStatus.InProgress)]
    public void Statuses_share_a_label_only_where_the_guide_has_one_for_both(string organisation, string label, params RequestStatus[] shown) => Assert.Equal(
        shown,
        Organisations.Read(organisation).Statuses.Where(status => status.Label.Fa == label).Select(status => status.Status));

    /// <summary>Kashan tells its clients that a letter is approved, whatever the unit is doing with it (K-44); nobody else shows two states alike.</summary>
    [Theory]
    [Seed("K-44", "X-03")]
    [MemberData(nameof(Keys))]
    public void No_two_statuses_are_shown_alike_by_accident(string organisation)
    {
        var alike = Organisations.Read(organisation).Statuses.GroupBy(status => (status.Label, status.Icon)).Where(shown => shown.Count() > 1);

        Assert.Equal(
            organisation == "kaums" ? [RequestStatus.AwaitingReply, RequestStatus.InProgress] : Array.Empty<RequestStatus>(),
            alike.SelectMany(shown => shown.Select(status => status.Status)));
    }

    [Theory]
    [Seed("X-03")]
    [InlineData(StatusColour.Green, "kaums", RequestStatus.AwaitingReply, "faragostar", RequestStatus.Answered)]
    [InlineData(StatusColour.Blue, "kaums", RequestStatus.AwaitingApproval, "faragostar", RequestStatus.AwaitingReply)]
    public void One_colour_means_what_each_organisation_says(StatusColour colour, string one, RequestStatus status, string other, RequestStatus otherStatus) =>
        Assert.Equal((colour, colour), (Organisations.Read(one).Status(status).Colour, Organisations.Read(other).Status(otherStatus).Colour));

    [Fact]
    [Seed("F-34", "K-45")]
    public void Refused_is_red_with_a_cross_everywhere() => Assert.All(
        Organisations.Keys.Select(key => Organisations.Read(key).Status(RequestStatus.Rejected)),
        shown => Assert.Equal((StatusColour.Red, StatusIcon.CrossCircle), (shown.Colour, shown.Icon)));

    [Theory]
    [Seed("X-04")]
    [InlineData("kaums", RequestStatus.AwaitingApproval, "در حال بررسی")]
    [InlineData("kaums", RequestStatus.AwaitingReply, "تایید شده")]
    [InlineData("kaums", RequestStatus.Rejected, "رد شده")]
    [InlineData("kerman", RequestStatus.AwaitingReply, "در انتظار پاسخ")]
    [InlineData("kerman", RequestStatus.Answered, "پاسخ داده شد")]
    [InlineData("iums", RequestStatus.Closed, "پایان")]
    public void The_states_that_every_request_may_have_are_in_the_one_model(string organisation, RequestStatus status, string label) =>
        Assert.Equal(label, Organisations.Read(organisation).Status(status).Label.Fa);
}
