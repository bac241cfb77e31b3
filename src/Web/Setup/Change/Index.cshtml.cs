using Baken.Platform.Addresses;
using Baken.Platform.Adjusting;
using Baken.Platform.Data;
using Baken.Platform.Looks;
using Baken.Platform.Packs;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Baken.Web.Setup.Change;

/// <summary>One thing set otherwise: chosen, shown once more with what it does, then kept. Two administrators at once are noticed.</summary>
internal sealed class IndexModel(
    Choices choices,
    Database database,
    LibraryCache texts,
    Platform.Schedule.Jobs jobs,
    Links links,
    Frame frame
) : PageModel
{
    [BindProperty]
    public string? Value { get; set; }

    /// <summary>What was stored when the form was opened; empty: nothing.</summary>
    [BindProperty]
    public string? Was { get; set; }

    /// <summary>Back to the standard.</summary>
    [BindProperty]
    public bool Standard { get; set; }

    public Choice Choice { get; private set; } = null!;

    public bool Asked { get; private set; }

    public bool SomebodyWasFirst { get; private set; }

    public string StandardShown => Choice.Of.Show(Choice.Of.Standard(texts.Current));

    public string NewShown => Standard ? StandardShown : Choice.Of.Show(Value!);

    public IEnumerable<SelectListItem> Items =>
        Choice.Of is AdjustableChoice choice ? choice.Values.Select(v => new SelectListItem(choice.Show(v), v)) : [];

    public async Task<IActionResult> OnGet(string key, CancellationToken cancel)
    {
        if (!await Open(key, cancel))
            return NotFound();
        (Value, Was) = (Choice.Value, texts.Stored.GetValueOrDefault(key));
        return Page();
    }

    public async Task<IActionResult> OnPost(string key, string? @do, CancellationToken cancel)
    {
        if (!await Open(key, cancel))
            return NotFound();
        if (Choice.By == AdjustedBy.Environment)
            return Again(StatusCodes.Status400BadRequest);
        Standard |= @do == "standard";
        if (!Standard && Choice.Of.Normal(Value ?? "") is null)
        {
            ModelState.AddModelError(nameof(Value), Choice.Of.Mend);
            return Again(StatusCodes.Status400BadRequest);
        }
        Value = Standard ? Choice.Of.Standard(texts.Current) : Choice.Of.Normal(Value!);
        ModelState.Clear();
        var stored = await database.Set<Setting>().FindAsync([key], cancel);
        if ((stored?.Value ?? "") != (Was ?? ""))
            return await First(key, cancel);
        if (@do != "keep")
        {
            Asked = true;
            return Page();
        }
        Keep(stored, key);
        try
        {
            await database.SaveChangesAsync(cancel);
        }
        catch (DbUpdateException error) when (database.IsCollision(error))
        {
            return await First(key, cancel);
        }
        await texts.Reload(cancel);
        await jobs.PlanAgain(cancel);
        return Redirect(links.To("/Setup/Index", new { gedaan = key }));
    }

    private void Keep(Setting? stored, string key)
    {
        if (Standard && stored is not null)
            database.Remove(stored);
        else if (!Standard && stored is null)
            database.Add(new Setting { Key = key, Value = Value! });
        else if (!Standard)
            stored!.Value = Value!;
    }

    /// <summary>Somebody chose since the form was opened: theirs stands, and is shown beside what was typed.</summary>
    private async Task<IActionResult> First(string key, CancellationToken cancel)
    {
        database.ChangeTracker.Clear();
        await texts.Reload(cancel);
        await Open(key, cancel);
        Was = texts.Stored.GetValueOrDefault(key);
        ModelState.Clear();
        (SomebodyWasFirst, Standard) = (true, false);
        return Again(StatusCodes.Status409Conflict);
    }

    private PageResult Again(int status)
    {
        Response.StatusCode = status;
        return Page();
    }

    private async Task<bool> Open(string key, CancellationToken cancel)
    {
        if (choices.Find(key) is not { } adjustable)
            return false;
        Choice = await choices.Of(adjustable, cancel);
        frame.Title = adjustable.Label();
        frame.Menu = "setup";
        return true;
    }
}
