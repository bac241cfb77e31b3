using Baken.Plan.Manage.Part;
using Baken.Plan.Recording;
using Baken.Platform;
using Baken.Platform.Data;
using Baken.Platform.Looks;
using Baken.Platform.Packs;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Baken.Plan.Lessons;

/// <summary>What was learned at an item of the plan: for the report, and for the plan that follows.</summary>
internal sealed class IndexModel(LibraryCache texts, SiteClock clock, Frame frame, WorkLinks work, Database database)
    : PlanWork(texts, clock, frame, work)
{
    [BindProperty]
    public string? What { get; set; }

    [BindProperty]
    public int Version { get; set; }

    public string Part { get; private set; } = "";

    public Lesson? Lesson { get; private set; }

    public async Task<IActionResult> OnGet(string part, Guid? lesson, CancellationToken cancel)
    {
        if (!await Open(part, lesson, cancel))
            return NotFound();
        (What, Version) = (Lesson?.What, Lesson?.Version ?? 0);
        return Page();
    }

    public async Task<IActionResult> OnPost(string part, Guid? lesson, string? @do, CancellationToken cancel)
    {
        if (!await Open(part, lesson, cancel))
            return NotFound();
        if (@do != "remove")
            AskText(nameof(What), What, most: 2000);
        if (Lesson is not null && Lesson.Version != Version)
        {
            Ask("", string.Format(System.Globalization.CultureInfo.CurrentCulture, Text.SomebodyWasFirst, Lesson.What));
            Version = Lesson.Version;
        }
        if (!ModelState.IsValid)
            return Again();
        var removes = @do == "remove" && Lesson is not null;
        Write(part, removes);
        return await Save(database, cancel)
            ? Redirect(Work.Part(Plan, part, removes ? JustDone.LessonGone : JustDone.Lesson, Lesson!.Id.ToString()))
            : Again();
    }

    private void Write(string part, bool remove)
    {
        if (Lesson is null)
            database.Add(
                Lesson = new Lesson
                {
                    Plan = Plan.Id,
                    Part = part,
                    What = What!.Trim(),
                    Day = Today,
                    PersonId = Author.Id,
                    By = Author.Name,
                }
            );
        else if (remove)
            database.Remove(Lesson);
        else
        {
            Lesson.What = What!.Trim();
            Lesson.Version++;
        }
    }

    private async Task<bool> Open(string part, Guid? lesson, CancellationToken cancel)
    {
        if (part != ActionPlan.Whole && Plan.FindItem(part) is null)
            return false;
        Part = part;
        Lesson = lesson is null ? null : await database.Set<Lesson>().FirstOrDefaultAsync(l => l.Id == lesson && l.Plan == Plan.Id, cancel);
        Frame.Title = Text.LessonTitle;
        return lesson is null || Lesson is not null;
    }
}
