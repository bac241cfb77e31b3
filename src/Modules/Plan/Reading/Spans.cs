using System.Globalization;
using Baken.Platform.Looks;

namespace Baken.Plan.Reading;

/// <summary>
/// The name of a stretch of days. Voorjaar is 1 January to 30 June, najaar 1 July to 31 December;
/// a season or year that begins with the plan, some weeks in, keeps its name.
/// </summary>
internal static class Spans
{
    public static string Name(DateOnly from, DateOnly until)
    {
        if (from.Year == until.Year && IsLastOfMonth(until))
        {
            var year = from.Year.ToString(CultureInfo.InvariantCulture);
            if (from.Month == until.Month)
                return from.ToString("MMMM yyyy", CultureInfo.CurrentCulture);
            if (until.Month == 6)
                return string.Format(CultureInfo.CurrentCulture, Text.Spring, year);
            if (until.Month == 12)
                return from.Month >= 7 ? string.Format(CultureInfo.CurrentCulture, Text.Autumn, year) : year;
        }
        return $"{When.ShortDay(from)} – {When.ShortDay(until)}";
    }

    private static bool IsLastOfMonth(DateOnly day) => day.AddDays(1).Day == 1;
}
