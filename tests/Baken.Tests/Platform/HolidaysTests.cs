using System.Globalization;
using Baken.Platform;

namespace Baken.Tests.Platform;

public sealed class HolidaysTests
{
    /// <summary>Dates of Easter as published by the US Naval Observatory.</summary>
    [Theory]
    [InlineData("2000-04-23")]
    [InlineData("2008-03-23")]
    [InlineData("2019-04-21")]
    [InlineData("2022-04-17")]
    [InlineData("2024-03-31")]
    [InlineData("2026-04-05")]
    [InlineData("2038-04-25")]
    public void Easter_falls_on_its_published_day(string day) =>
        Holidays
            .Easter(int.Parse(day[..4], CultureInfo.InvariantCulture))
            .ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
            .ShouldBe(day);

    [Fact]
    public void Belgium_has_ten_public_holidays_and_two_Sundays()
    {
        var days = Enumerable.Range(0, 365).Select(new DateOnly(2026, 1, 1).AddDays).Where(Holidays.Belgium.Contains);
        days.Select(d => d.ToString("MM-dd", CultureInfo.InvariantCulture))
            .ShouldBe(["01-01", "04-05", "04-06", "05-01", "05-14", "05-24", "05-25", "07-21", "08-15", "11-01", "11-11", "12-25"]);
    }
}
