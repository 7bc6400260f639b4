using NodaTime;
using ServiceDesk.Domain.Text;
using ServiceDesk.Domain.Time;

namespace ServiceDesk.Domain.Tests.Text;

public sealed class WorkingTimeWordsTests
{
    [Theory]
    [Seed("I-28")]
    [InlineData(72, WorkingUnit.WorkingHours, "۷۲ ساعت کاری", "72 working hours")]
    [InlineData(1, WorkingUnit.WorkingHours, "۱ ساعت کاری", "1 working hour")]
    [InlineData(2, WorkingUnit.WorkingDays, "۲ روز کاری", "2 working days")]
    [InlineData(1, WorkingUnit.WorkingDays, "۱ روز کاری", "1 working day")]
    public void A_limit_says_its_unit(int amount, WorkingUnit unit, string fa, string en)
    {
        var span = new WorkingSpan(amount, unit);
        Assert.Equal((fa, en), (WorkingTimeWords.Of(span, Languages.Persian), WorkingTimeWords.Of(span, Languages.English)));
    }

    [Theory]
    [InlineData(0, "۰ دقیقه", "0 min")]
    [InlineData(59 * 60 + 29, "۵۹ دقیقه", "59 min")]
    [InlineData(59 * 60 + 30, "۱ ساعت", "1 h")]
    [InlineData(8 * 3600, "۸ ساعت", "8 h")]
    [InlineData(71 * 3600 + 5 * 60, "۷۱ ساعت و ۵ دقیقه", "71 h 5 min")]
    public void Office_time_is_said_to_the_minute(int seconds, string fa, string en)
    {
        var duration = Duration.FromSeconds(seconds);
        Assert.Equal((fa, en), (WorkingTimeWords.Of(duration, Languages.Persian), WorkingTimeWords.Of(duration, Languages.English)));
    }
}
