using ServiceDesk.Domain.Decisions;
using ServiceDesk.Domain.Requests;
using ServiceDesk.Domain.Text;
using ServiceDesk.Domain.Values;
using static ServiceDesk.Domain.Tests.Requests.Samples;

namespace ServiceDesk.Domain.Tests.Requests;

/// <summary>A refused request comes again, put right, and keeps its lineage (K-30, K-36).</summary>
[Seed("K-30", "K-36")]
public sealed class CorrectionTests
{
    private static readonly EarlierRequest Refused = new(
        new Guid("0196a000-0000-7000-8000-000000000002"), "7K3M-9QTX-0000-001V", "letter", "it", RequestStatus.Rejected);

    [Theory]
    [InlineData("7k3m 9qtx oooo ۰۰1v")]
    [InlineData(" 0196a000-0000-7000-8000-000000000002 ")]
    public void A_refused_request_is_corrected_by_a_new_one_that_names_its_code_or_id(string named) => Assert.Equal(
        new CorrectedRequest(Refused.Id, Refused.TrackingCode),
        Correcting(Refused).When(Letter with { Corrects = named }, Maryam).Then<RequestSubmitted>().Corrects);

    [Fact]
    public void Only_a_request_of_ones_own_can_be_corrected() => Scenario.InKashan()
        .When(Letter with { Corrects = $"{Refused.Id}" }, Maryam)
        .ThenWrong(("corrects", FieldErrorCodes.UnknownRequest));

    [Fact]
    public void What_can_be_neither_code_nor_id_is_said_to_be_none() => Scenario.InKashan()
        .When(Letter with { Corrects = "???" }, Maryam)
        .ThenWrong(("corrects", FieldErrorCodes.InvalidTrackingCode));

    [Fact]
    public void A_request_of_another_service_is_no_correction() => Correcting(Refused with { Service = "other" })
        .When(Letter with { Corrects = $"{Refused.Id}" }, Maryam)
        .ThenWrong(("corrects", FieldErrorCodes.OtherService));

    [Theory]
    [InlineData(RequestStatus.AwaitingApproval)]
    [InlineData(RequestStatus.AwaitingReply)]
    [InlineData(RequestStatus.Withdrawn)]
    public void What_was_not_refused_is_not_corrected(RequestStatus status)
    {
        var rejection = Correcting(Refused with { Status = status })
            .When(Letter with { Corrects = $"{Refused.Id}" }, Maryam)
            .ThenConflict(RejectionCodes.NotRefused);

        Assert.Contains(Texts.Of(status, Languages.English), Texts.Of(rejection, Languages.English));
    }

    [Fact]
    public void It_is_corrected_once()
    {
        var rejection = Correcting(Refused with { CorrectedBy = "7K3M-9QTX-0000-002W" })
            .When(Letter with { Corrects = $"{Refused.Id}" }, Maryam)
            .ThenConflict(RejectionCodes.AlreadyCorrected);

        Assert.Equal(FieldValues.Of(("trackingCode", "7K3M-9QTX-0000-002W")), rejection.Parameters);
    }

    [Fact]
    public void All_that_is_wrong_with_it_is_said_together_with_the_rest_of_the_form() => Correcting(Refused with { Service = "other" })
        .When(Letter with { Corrects = $"{Refused.Id}", Subject = " " }, Maryam)
        .ThenWrong(("subject", FieldErrorCodes.Required), ("corrects", FieldErrorCodes.OtherService));

    [Fact]
    public void The_audit_trail_says_it_in_words()
    {
        var scenario = Correcting(Refused);
        var submitted = scenario.When(Letter with { Corrects = $"{Refused.Id}" }, Maryam).Then<RequestSubmitted>();

        Assert.EndsWith(" It comes in the place of the refused request 7K3M-9QTX-0000-001V.", RequestEventWords.Describe(submitted, null, scenario.State!, Languages.English, Kashan));
        Assert.EndsWith(" این درخواست به جای درخواست ردشده 7K3M-9QTX-0000-001V آمده است.", RequestEventWords.Describe(submitted, null, scenario.State!, Languages.Persian, Kashan));
        Assert.Contains(new RequestChange("corrects", null, "7K3M-9QTX-0000-001V"), RequestChanges.Between(null, scenario.State!));
    }

    [Fact]
    public void The_request_in_its_place_has_one_id_for_ever()
    {
        // Written down: another way of making it would let a refused request be corrected a second time.
        var place = CorrectedRequest.PlaceOf(Refused.Id, new HashSet<Guid>());
        Assert.Equal(new Guid("14d970a1-c7e6-84d2-bc2b-cd6c91c8bf5c"), place);
        Assert.Equal(8, place.Version);

        // After each correction that was withdrawn another one, however they are listed.
        var second = CorrectedRequest.PlaceOf(Refused.Id, new HashSet<Guid> { place });
        Assert.NotEqual(place, second);
        Assert.DoesNotContain(CorrectedRequest.PlaceOf(Refused.Id, new HashSet<Guid> { second, place }), new[] { Refused.Id, place, second });
    }

    private static Scenario Correcting(EarlierRequest earlier) => Scenario.InKashan().Knowing(context => context with { Corrected = earlier });
}
