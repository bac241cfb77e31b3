using System.Globalization;
using Baken.Platform;
using Baken.Platform.Addresses;
using Baken.Platform.Looks;
using Baken.Platform.Packs;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Baken.Knowledge.Lines.Board;

/// <summary>For staff: which lines to look at again, longest ago first.</summary>
internal sealed class IndexModel(LibraryCache texts, CheckText check, Links links, Frame frame) : PageModel
{
    public IReadOnlyList<(HelpLine Line, string Name)> Lines { get; private set; } = [];

    public string Summary { get; private set; } = "";

    public void OnGet()
    {
        Lines = [.. HelpLines.Of(texts.Current).In(Languages.Current).OrderBy(t => t.Line.Checked).Select(t => (t.Line, t.Words.Title))];
        var old = Lines.Count(l => check.IsOld(l.Line));
        Summary = old switch
        {
            0 => Fill(Text.LinesStaffNone, check.DaysBetween),
            1 => Fill(Text.LinesStaffOne, check.DaysBetween),
            _ => Fill(Text.LinesStaffMany, old, check.DaysBetween),
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
