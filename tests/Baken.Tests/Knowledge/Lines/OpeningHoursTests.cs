using Baken.Knowledge.Lines;
using Baken.Platform;

namespace Baken.Tests.Knowledge.Lines;

public sealed class OpeningHoursTests
{
    private static readonly DayOfWeek[] WorkingDays =
    [
        DayOfWeek.Monday,
        DayOfWeek.Tuesday,
        DayOfWeek.Wednesday,
        DayOfWeek.Thursday,
        DayOfWeek.Friday,
    ];

    private static OpeningHours NineToFive(HolidayRule holidays) =>
        new(WorkingDays.Select(d => new Slot(d, new TimeOnly(9, 0), new TimeOnly(17, 0))), holidays);

    private static DateTimeOffset At(string local) => SiteClock.At(DateOnly.Parse(local[..10], null), TimeOnly.Parse(local[11..], null));

    [Theory]
    [InlineData("2026-11-24T08:59", nameof(Openness.Closed), "2026-11-24")] // Tuesday
    [InlineData("2026-11-24T09:00", nameof(Openness.Open), null)]
    [InlineData("2026-11-24T16:59", nameof(Openness.Open), null)]
    [InlineData("2026-11-24T17:00", nameof(Openness.Closed), "2026-11-25")]
    [InlineData("2026-11-27T17:00", nameof(Openness.Closed), "2026-11-30")] // Friday evening: Monday
    [InlineData("2026-11-11T10:00", nameof(Openness.Closed), "2026-11-12")] // Armistice
    [InlineData("2026-05-13T18:00", nameof(Openness.Closed), "2026-05-15")] // the eve of Ascension: the day after it
    public void A_line_is_open_within_its_hours_and_says_when_it_opens_again(string now, string expected, string? next)
    {
        var state = NineToFive(HolidayRule.Closed).At(At(now), Holidays.Belgium);
        state.Openness.ToString().ShouldBe(expected);
        state.Next?.Day.ToString("yyyy-MM-dd").ShouldBe(next);
    }

    [Theory]
    [InlineData(nameof(HolidayRule.Closed), nameof(Openness.Closed))]
    [InlineData(nameof(HolidayRule.Open), nameof(Openness.Open))]
    [InlineData(nameof(HolidayRule.Unknown), nameof(Openness.Unknown))]
    public void On_a_public_holiday_the_line_says_what_we_know_and_no_more(string rule, string expected) =>
        NineToFive(Enum.Parse<HolidayRule>(rule)).At(At("2026-12-25T10:00"), Holidays.Belgium).Openness.ToString().ShouldBe(expected);

    [Fact]
    public void The_hours_are_those_of_the_clocks_of_Brussels_summer_and_winter()
    {
        var hours = NineToFive(HolidayRule.Closed);
        var winter = TimeZoneInfo.ConvertTime(new DateTimeOffset(2026, 1, 13, 8, 0, 0, TimeSpan.Zero), SiteClock.Zone);
        var summer = TimeZoneInfo.ConvertTime(new DateTimeOffset(2026, 7, 14, 7, 0, 0, TimeSpan.Zero), SiteClock.Zone);
        hours.At(winter, Holidays.Belgium).IsOpen.ShouldBeTrue();
        hours.At(summer, Holidays.Belgium).IsOpen.ShouldBeTrue();
    }

    [Fact]
    public void Day_and_night_is_also_on_Christmas_night() =>
        OpeningHours.Always.At(At("2026-12-25T03:00"), Holidays.Belgium).ShouldBe(OpenState.Always);
}
