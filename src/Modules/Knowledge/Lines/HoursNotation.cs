using System.Globalization;
using System.Text.RegularExpressions;

namespace Baken.Knowledge.Lines;

/// <summary>Opening hours as people write them, <c>ma-vr 9.00-17.00</c> on a line each, and back to the pack's own.</summary>
internal static partial class HoursNotation
{
    private static readonly string[] Keys = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

    public static string Show(object? hours) =>
        hours switch
        {
            null => "",
            "always" => Text.FHoursAlways,
            "unknown" => Text.FHoursUnknown,
            List<object> slots => string.Join('\n', slots.OfType<Dictionary<string, object>>().Select(Line)),
            _ => $"{hours}",
        };

    public static (string? Yaml, string? Wrong) Read(string text)
    {
        if (Same(text, Text.FHoursAlways) || Same(text, "always"))
            return ("always", null);
        if (Same(text, Text.FHoursUnknown) || Same(text, "unknown"))
            return ("unknown", null);
        var slots = new List<string>();
        foreach (var line in text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (
                Written().Match(line) is not { Success: true } found
                || Days(found.Groups["days"].Value) is not { Count: > 0 } days
                || Time(found.Groups["from"].Value) is not { } from
                || Time(found.Groups["until"].Value) is not { } until
                || string.CompareOrdinal(until, from) <= 0
            )
                return (null, string.Format(CultureInfo.CurrentCulture, Text.FHoursWrong, line));
            slots.Add($"{{days: [{string.Join(", ", days)}], from: \"{from}\", until: \"{until}\"}}");
        }
        return ($"[{string.Join(", ", slots)}]", null);
    }

    private static string Line(Dictionary<string, object> slot)
    {
        var days = (slot.GetValueOrDefault("days") as List<object> ?? []).Select(d => Array.IndexOf(Keys, $"{d}")).Order().ToList();
        var run = days.Count > 2 && days[^1] - days[0] == days.Count - 1;
        var names = run ? $"{Name(days[0])}-{Name(days[^1])}" : string.Join(' ', days.Select(Name));
        return $"{names} {slot.GetValueOrDefault("from")}-{slot.GetValueOrDefault("until")}";
    }

    /// <summary>Names of days in the reader's language or in the pack's, alone or from one until another.</summary>
    private static List<string>? Days(string text)
    {
        var days = new SortedSet<int>();
        foreach (var piece in text.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries))
        {
            var ends = piece.Split('-', '–');
            var (first, last) = (Day(ends[0]), Day(ends[^1]));
            if (ends.Length > 2 || first < 0 || last < first)
                return null;
            for (var day = first; day <= last; day++)
                days.Add(day);
        }
        return [.. days.Select(d => Keys[d])];
    }

    private static int Day(string name)
    {
        for (var day = 0; day < Keys.Length; day++)
            if (name.Length > 1 && (Same(name, Keys[day]) || Long(day).StartsWith(name, StringComparison.OrdinalIgnoreCase)))
                return day;
        return -1;
    }

    private static string Long(int day) => CultureInfo.CurrentCulture.DateTimeFormat.DayNames[(day + 1) % 7];

    private static string Name(int day) => day < 0 ? "?" : Long(day)[..(Platform.Languages.Current == "nl" ? 2 : 3)];

    private static string? Time(string text)
    {
        var pieces = text.Split(':', '.', 'h');
        return
            int.TryParse(pieces[0], NumberStyles.None, CultureInfo.InvariantCulture, out var hour)
            && int.TryParse(
                pieces.ElementAtOrDefault(1) is { Length: > 0 } m ? m : "0",
                NumberStyles.None,
                CultureInfo.InvariantCulture,
                out var minute
            )
            && minute < 60
            && (hour < 24 || (hour == 24 && minute == 0))
            ? $"{hour:00}:{minute:00}"
            : null;
    }

    private static bool Same(string one, string other) => string.Equals(one.Trim(), other, StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex(
        @"^(?<days>\p{L}[\p{L} ,–-]*)[ :]+(?<from>\d{1,2}([:.h]\d{0,2})?) *[-–] *(?<until>\d{1,2}([:.h]\d{0,2})?)$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Written();
}
