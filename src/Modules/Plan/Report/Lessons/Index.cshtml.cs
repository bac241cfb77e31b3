using Baken.Plan.Reading;
using Baken.Plan.Recording;
using Baken.Platform;
using Baken.Platform.Data;
using Baken.Platform.Looks;
using Baken.Platform.Packs;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Baken.Plan.Report.Lessons;

/// <summary>What staff learned, item by item: it goes into the report.</summary>
internal sealed class IndexModel(LibraryCache texts, SiteClock clock, Database database, Frame frame) : PageModel
{
    public ActionPlan Plan { get; private set; } = null!;

    public PlanWords Words { get; private set; } = null!;

    public ILookup<string, Lesson> Lessons { get; private set; } = null!;

    public async Task<IActionResult> OnGet(string? plan, CancellationToken cancel)
    {
        if (Plans.Of(texts.Current).FindOrCurrent(plan, clock.Today) is not { } found)
            return NotFound();
        Plan = found;
        Words = PlanWords.Of(texts.Current, found, Languages.Current);
        Lessons = (
            await database.Set<Lesson>().AsNoTracking().Where(l => l.Plan == found.Id).OrderBy(l => l.Day).ToListAsync(cancel)
        ).ToLookup(l => l.Part);
        frame.Title = Text.ReportLessonsTitle;
        frame.Menu = Report.IndexModel.MenuId;
        return Page();
    }
}
