using Baken.Platform;
using Baken.Platform.Looks;
using Baken.Platform.Packs;

namespace Baken.Plan.Data;

/// <summary>What the open data holds, and where to get it.</summary>
internal sealed class IndexModel(LibraryCache texts, SiteClock clock, Frame frame) : PlanPage(texts, clock, frame)
{
    public void OnGet() => Frame.Title = Text.OpenDataTitle;

    public static IReadOnlyList<(string Column, string Means)> Columns =>
        [
            ("action", Text.ColumnAction),
            ("promise", Text.ColumnPromise),
            ("period", Text.ColumnPeriod),
            ("measure", Text.ColumnMeasure),
            ("unit", Text.ColumnUnit),
            ("minimum, target, maximum", Text.ColumnNumbers),
            ("per", Text.ColumnPer),
            ("due", Text.ColumnDue),
            ("reached", Text.ColumnReached),
            ("state", Text.ColumnState),
        ];
}
