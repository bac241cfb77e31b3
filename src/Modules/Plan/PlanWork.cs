using Baken.Platform;
using Baken.Platform.Data;
using Baken.Platform.Looks;
using Baken.Platform.Packs;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Baken.Plan;

/// <summary>A page of the workplace about one plan.</summary>
internal abstract class PlanWork(LibraryCache texts, SiteClock clock, Frame frame, WorkLinks work) : PlanPage(texts, clock, frame)
{
    public new const string MenuId = "plan-work";

    public WorkLinks Work => work;

    protected Author Author => Author.Of(User);

    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        base.OnPageHandlerExecuting(context);
        Frame.Menu = MenuId;
        Frame.Wide = true;
    }

    /// <summary>The form again, with what was typed and what is asked.</summary>
    protected PageResult Again()
    {
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return Page();
    }

    protected void Ask(string field, string what) => ModelState.AddModelError(field, what);

    protected void AskText(string field, string? value, int most = 500)
    {
        if (string.IsNullOrWhiteSpace(value))
            Ask(field, Text.FillThisIn);
        else if (value.Length > most)
            Ask(field, string.Format(System.Globalization.CultureInfo.CurrentCulture, Text.TooLong, most));
    }

    /// <summary>In place of what was said of a value that could not be read.</summary>
    protected void AskInstead(string field, string what)
    {
        ModelState[field]?.Errors.Clear();
        Ask(field, what);
    }

    /// <summary>Saves, unless somebody else saved the same thing at the same moment: then theirs stands, and the form says so.</summary>
    protected async Task<bool> Save(Database database, CancellationToken cancel)
    {
        try
        {
            await database.SaveChangesAsync(cancel);
            return true;
        }
        catch (DbUpdateException error) when (database.IsCollision(error))
        {
            database.ChangeTracker.Clear();
            Ask("", Text.SavedMeanwhile);
            return false;
        }
    }
}
