using System.Globalization;
using Baken.Platform;
using Baken.Platform.Contracts;
using Baken.Platform.Looks;
using Microsoft.AspNetCore.Html;

namespace Baken.Plan.Looks;

/// <summary>A record as readers see it. One that only staff may see counts, and shows neither title nor source.</summary>
internal static class RecordLooks
{
    /// <summary>9 nov 2022, september 2022, 2022: as closely as it is known.</summary>
    public static string Day(MeasureRecord record) => Day(record, When.ShortDay);

    /// <summary>9 november 2022.</summary>
    public static string LongDay(MeasureRecord record) => Day(record, When.Day);

    private static string Day(MeasureRecord record, Func<DateOnly, string> exact) =>
        record.Precision switch
        {
            DayPrecision.Year => record.Day.Year.ToString(CultureInfo.InvariantCulture),
            DayPrecision.Month => record.Day.ToString("MMMM yyyy", CultureInfo.CurrentCulture),
            _ => exact(record.Day),
        };

    public static IHtmlContent What(MeasureRecord record)
    {
        if (record.MaySee != RecordAudience.Everyone)
            return Html.Of($"""<span class="b-plain b-soft">{Text.OnlyStaffSee}</span>""");
        var title = record.Title(Languages.Current);
        var link = record.Address is { } address ? Html.Of($"""<a href="{address}">{title}</a>""") : Html.Of($"{title}");
        return record.Note?.Invoke(Languages.Current) is { } note ? Html.Of($"""{link}<span class="b-soft">{note}</span>""") : link;
    }
}
