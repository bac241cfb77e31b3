using System.Globalization;
using System.Text.RegularExpressions;

namespace Baken.Plan.Following;

/// <summary>
/// Moves the days of a plan to the plan that follows: by whole years; what began or ended with the old plan begins or ends with
/// the new; nothing lies outside it.
/// </summary>
internal sealed partial class Shift(ActionPlan old, DateOnly from, DateOnly until)
{
    public int Years => from.Year - old.From.Year;

    /// <summary>Null: nothing of it lies in the new plan.</summary>
    public Span? Of(string id, DateOnly first, DateOnly last)
    {
        var start = first == old.From ? from : Later(first, from);
        var end = last == old.Until ? until : Earlier(last, until);
        return start <= end ? new Span(Name(id), start, end) : null;
    }

    /// <summary>A due day; null where it would lie outside.</summary>
    public DateOnly? Due(DateOnly day) => day.AddYears(Years) is var moved && moved >= from && moved <= until ? moved : null;

    /// <summary>voorjaar-2022 becomes voorjaar-2024; track-1 stays.</summary>
    private string Name(string id) =>
        Year().Replace(id, found => (int.Parse(found.Value, CultureInfo.InvariantCulture) + Years).ToString(CultureInfo.InvariantCulture));

    private DateOnly Later(DateOnly day, DateOnly least) => day.AddYears(Years) is var moved && moved > least ? moved : least;

    private DateOnly Earlier(DateOnly day, DateOnly most) => day.AddYears(Years) is var moved && moved < most ? moved : most;

    [GeneratedRegex(@"(?<!\d)(19|20)\d\d(?!\d)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Year();
}
