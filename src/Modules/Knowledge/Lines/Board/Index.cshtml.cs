using System.Globalization;
using Baken.Platform;
using Baken.Platform.Addresses;
using Baken.Platform.Looks;
using Baken.Platform.Packs;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Baken.Knowledge.Lines.Board;

/// <summary>For staff: which lines to look at again, longest ago first; "checked today" with where, and its undo.</summary>
internal sealed class IndexModel(LibraryCache texts, CheckText check, LineChecks checks, Links links, Frame frame) : PageModel
{
    /// <summary>Which line was checked.</summary>
    [BindProperty]
    public string? Line { get; set; }

    [BindProperty]
    public string? Source { get; set; }

    public IReadOnlyList<BoardLine> Due { get; private set; } = [];

    public IReadOnlyList<BoardLine> Fine { get; private set; } = [];

    public string Summary { get; private set; } = "";

    /// <summary>What was just done.</summary>
    public string? Done { get; private set; }

    public bool SomebodyWasFirst { get; private set; }

    public async Task OnGet(string? gedaan, string? terug, CancellationToken cancel)
    {
        var help = HelpLines.Of(texts.Current);
        var history = await checks.All(cancel);
        var all = help.In(Languages.Current)
            .OrderBy(t => t.Line.Checked)
            .Select(t => new BoardLine(t.Line, t.Words.Title, [.. history[t.Line.Id]]) { Typed = t.Line.Id == Line ? Source : null })
            .ToLookup(l => check.IsOld(l.Line));
        (Due, Fine) = ([.. all[true]], [.. all[false]]);
        Summary = Due.Count switch
        {
            0 => Fill(Text.LinesStaffNone, check.DaysBetween),
            1 => Fill(Text.LinesStaffOne, check.DaysBetween),
            _ => Fill(Text.LinesStaffMany, Due.Count, check.DaysBetween),
        };
        Done =
            Name(gedaan) is { } name ? Fill(Text.CheckDone, name)
            : Name(terug) is { } back ? Fill(Text.CheckUndone, back)
            : null;
        frame.Title = Text.LinesStaffTitle;
        frame.Menu = KnowledgeModule.LinesStaffMenu;
        frame.Wide = true;

        string? Name(string? id) => id is not null && help.Find(id) is not null ? help.In(Languages.Current, id).Words.Title : null;
    }

    public async Task<IActionResult> OnPost(CancellationToken cancel)
    {
        if (HelpLines.Of(texts.Current).Find(Line ?? "") is not { } line)
            return NotFound();
        Source = Source?.Trim();
        if (string.IsNullOrEmpty(Source))
            ModelState.AddModelError(Field(line), Text.CheckSourceMissing);
        else if (Source.Length > LineChecks.LongestSource)
            ModelState.AddModelError(Field(line), Fill(Text.CheckSourceLong, LineChecks.LongestSource));
        if (!ModelState.IsValid)
            return await Again(StatusCodes.Status400BadRequest, cancel);
        return await checks.Check(line, Source!, Author.Of(User), cancel)
            ? Redirect(links.To("/Knowledge/Lines/Board/Index", new { gedaan = line.Id }))
            : await Again(StatusCodes.Status409Conflict, cancel);
    }

    public async Task<IActionResult> OnPostUndo(Guid check, CancellationToken cancel) =>
        await checks.Undo(check, Author.Of(User), cancel)
            ? Redirect(links.To("/Knowledge/Lines/Board/Index", new { terug = Line }))
            : await Again(StatusCodes.Status409Conflict, cancel);

    /// <summary>The field of a line's source: each line has its own.</summary>
    public static string Field(HelpLine line) => $"Source-{line.Id}";

    private async Task<IActionResult> Again(int status, CancellationToken cancel)
    {
        await OnGet(null, null, cancel);
        SomebodyWasFirst = status == StatusCodes.Status409Conflict;
        Response.StatusCode = status;
        return Page();
    }

    public static string Certainty(HelpLine line) =>
        line.Certainty switch
        {
            "high" => Text.CertaintyHigh,
            "medium" => Text.CertaintyMedium,
            _ => Text.CertaintyLow,
        };

    private static string Fill(string text, params object[] values) => string.Format(CultureInfo.CurrentCulture, text, values);
}

/// <summary>A line on the board with who looked at it when.</summary>
internal sealed record BoardLine(HelpLine Line, string Name, IReadOnlyList<LineCheck> History)
{
    /// <summary>What can be taken back: the newest check, on the day it says.</summary>
    public LineCheck? Undoable => History.FirstOrDefault(c => c.Undone is null) is { } last && last.Day == Line.Checked ? last : null;

    /// <summary>What somebody wrote as source and was not taken.</summary>
    public string? Typed { get; init; }

    /// <summary>Where one would look: the line's own site.</summary>
    public string Place =>
        Typed is not null ? Typed
        : Line.Site is { } site && Uri.TryCreate(site, UriKind.Absolute, out var uri) ? uri.Host
        : "";
}
