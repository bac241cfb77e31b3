using System.Globalization;
using Baken.Platform;
using Baken.Platform.Addresses;
using Baken.Platform.Looks;
using Baken.Platform.Packs;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Baken.Knowledge.Lines.Board;

/// <summary>For staff: which lines to look at again, longest ago first.</summary>
internal sealed class IndexModel(LibraryCache texts, SiteClock clock, Links links, Frame frame) : PageModel
{
    public IReadOnlyList<(HelpLine Line, string Name)> Lines { get; private set; } = [];

    public string Summary { get; private set; } = "";

    public void OnGet()
    {
        Lines = [.. HelpLines.Of(texts.Current).In(Languages.Current).OrderBy(t => t.Line.Checked).Select(t => (t.Line, t.Words.Title))];
        var old = Lines.Count(l => CheckText.IsOld(l.Line, clock.Today));
        Summary = old switch
        {
            0 => Fill(Text.LinesStaffNone, HelpLines.DaysBetweenChecks),
            1 => Fill(Text.LinesStaffOne, HelpLines.DaysBetweenChecks),
            _ => Fill(Text.LinesStaffMany, old, HelpLines.DaysBetweenChecks),
        };
        frame.Title = Text.LinesStaffTitle;
        frame.Menu = KnowledgeModule.LinesStaffMenu;
        frame.Wide = true;
    }

    /// <summary>Where the line's document is changed.</summary>
    public string Editor(HelpLine line) => links.Edit($"{HelpLines.Folder}/{line.Id}", "");

    public static string Certainty(HelpLine line) =>
        line.Certainty switch
        {
            "high" => Text.CertaintyHigh,
            "medium" => Text.CertaintyMedium,
            _ => Text.CertaintyLow,
        };

    private static string Fill(string text, params object[] values) => string.Format(CultureInfo.CurrentCulture, text, values);
}
