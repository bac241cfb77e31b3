using Baken.Plan.Reading;
using Baken.Plan.Recording;
using Baken.Platform;
using Baken.Platform.Access;
using Baken.Platform.Adjusting;
using Baken.Platform.Contracts;
using Baken.Platform.Data;
using Baken.Platform.Looks;
using Baken.Platform.Packs;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Baken.Plan.Experience;

/// <summary>Say without a name what works and what does not. A name or an incident is noticed before anything is kept.</summary>
internal sealed class IndexModel(
    LibraryCache texts,
    SiteClock clock,
    Frame frame,
    PlanLinks links,
    IEnumerable<IIncidentWords> incidentWords,
    Adjustments adjusted,
    Attempts attempts,
    Database database
) : PlanPage(texts, clock, frame)
{
    /// <summary>More than staff can read in a while: somebody is flooding the form, and nothing more is taken.</summary>
    private const int MostWaiting = 200;

    /// <summary>In an hour from one network: a whole crew in one building, not one stranger who fills the waiting places.</summary>
    internal const int MostPerNetwork = 10;

    [BindProperty]
    public string? Works { get; set; }

    [BindProperty]
    public string? WorksNot { get; set; }

    public string Part { get; private set; } = "";

    public IReadOnlyList<string> Names { get; private set; } = [];

    public IReadOnlyList<string> Incidents { get; private set; } = [];

    public bool IsFull { get; private set; }

    public bool IsTooMany { get; private set; }

    /// <summary>An administrator closed the form for a while.</summary>
    public bool IsClosed => !adjusted.IsOn(FieldNote.Open);

    protected override ActionPlan? Default(Plans plans) => plans.Current(Today);

    public IActionResult OnGet(string part) => Open(part) ? Page() : NotFound();

    public async Task<IActionResult> OnPost(string part, string? anyway, CancellationToken cancel)
    {
        if (!Open(part))
            return NotFound();
        (Works, WorksNot) = (Trim(Works), Trim(WorksNot));
        if (IsClosed)
            return Again(StatusCodes.Status403Forbidden);
        if (Works is null && WorksNot is null)
            ModelState.AddModelError(nameof(Works), Text.WriteSomething);
        foreach (var (field, value) in new[] { (nameof(Works), Works), (nameof(WorksNot), WorksNot) })
            if (value?.Length > FieldNote.Longest)
                ModelState.AddModelError(
                    field,
                    string.Format(System.Globalization.CultureInfo.CurrentCulture, Text.TooLong, FieldNote.Longest)
                );
        if (ModelState.IsValid && anyway is null)
            Notice($"{Works}\n{WorksNot}");
        if (!ModelState.IsValid || Names.Count + Incidents.Count > 0)
            return Again(StatusCodes.Status400BadRequest);
        if (await database.Set<FieldNote>().CountAsync(n => n.State == FieldNoteState.Waiting, cancel) >= MostWaiting)
        {
            IsFull = true;
            return Again(StatusCodes.Status503ServiceUnavailable);
        }
        if (!await attempts.Allow("field-note", Network.Of(HttpContext), MostPerNetwork, cancel))
        {
            IsTooMany = true;
            return Again(StatusCodes.Status429TooManyRequests);
        }
        database.Add(
            new FieldNote
            {
                Plan = Plan.Id,
                Part = part,
                Works = Works,
                WorksNot = WorksNot,
                Day = Today,
            }
        );
        await database.SaveChangesAsync(cancel);
        return Redirect(links.Thanks(Plan, part));
    }

    private void Notice(string text)
    {
        Names = Hints.Names(text, Library, Text.WordsBeforeNouns.Split(' '));
        var words = incidentWords.SelectMany(w => w.In(Languages.Current)).Distinct().ToList();
        var scenes = Scenes.In(text);
        Incidents =
        [
            .. scenes,
            .. Hints
                .Incidents(text, words, Text.WordsForSomebody.Split(' '))
                .Where(word => !scenes.Any(scene => scene.Contains(word, StringComparison.OrdinalIgnoreCase))),
        ];
    }

    private PageResult Again(int status)
    {
        Response.StatusCode = status;
        return Page();
    }

    private bool Open(string part)
    {
        Part = part;
        Frame.Title = Text.SayWhatWorks;
        return Plan.FindItem(part) is not null || Plan.FindAction(part) is not null;
    }

    private static string? Trim(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
