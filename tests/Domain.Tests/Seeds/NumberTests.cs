using ServiceDesk.Domain.Tests.Catalogue;
using ServiceDesk.Domain.Tests.Requests;

namespace ServiceDesk.Domain.Tests.Seeds;

/// <summary>The numbers that a request bears, and when it gets them.</summary>
public sealed class NumberTests
{
    [Fact]
    [Seed("X-05", "K-41")]
    public void The_tracking_code_is_there_from_submission_and_the_letters_numbers_from_approval()
    {
        var submitted = Scenario.AwaitingApproval().State!;
        var approved = Scenario.Approved().State!;

        Assert.Equal((Scenario.Code, null), (submitted.TrackingCode, submitted.Approval));
        Assert.Equal(Scenario.Code, approved.TrackingCode);
        Assert.Equal(("156301/843", "8568348"), (approved.Approval!.LetterNumber, approved.Approval.OfficeTrackingNumber));
    }

    [Theory]
    [Seed("K-41")]
    [InlineData("8568348")]
    [InlineData("8720659")]
    public void Kashan_takes_the_tracking_numbers_of_its_guide_and_they_are_no_letter_numbers(string number)
    {
        var approval = Organisations.Read("kaums").Service("letter")!.Approval!;

        Assert.Matches($"^(?:{approval.OfficeTrackingNumberPattern})$", number);
        Assert.DoesNotMatch($"^(?:{approval.LetterNumberPattern})$", number);
    }
}
