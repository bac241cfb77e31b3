using System.Globalization;
using Baken.Platform;
using Baken.Platform.Looks;
using Baken.Platform.Packs;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Baken.Knowledge.Lines.One;

/// <summary>One help line: what it does, what happens when you call, hours of each channel, and when we last looked.</summary>
internal sealed class IndexModel(LibraryCache texts, SiteClock clock, Frame frame) : PageModel
{
    public LineNow Now { get; private set; } = null!;

    public IActionResult OnGet(string code)
    {
        var help = HelpLines.Of(texts.Current);
        var text = help.In(Languages.Current).FirstOrDefault(t => t.Line.Code == code);
        if (text is null)
            return NotFound();
        Now = help.Now(text, clock.Now);
        frame.Title = text.Words.Title;
        frame.Menu = KnowledgeModule.HelpMenu;
        frame.Description = text.Front.Know;
        return Page();
    }

    public string OnHolidays =>
        Now.Line.OnHolidays switch
        {
            HolidayRule.Closed => Text.OnHolidaysClosed,
            HolidayRule.Open => Text.OnHolidaysOpen,
            _ => Text.NotKnown,
        };

    public string YourName =>
        Now.Line.Anonymous switch
        {
            "yes" => Text.NameNo,
            "no" => Text.NameYes,
            "partly" => Text.NamePartly,
            _ => Text.NotKnown,
        };

    /// <summary>Each by its own name: .NET keeps the name in the language of whoever asked for it first.</summary>
    public string Spoken =>
        Now.Line.Languages.Count == 0
            ? Text.NotKnown
            : Capital(string.Join(", ", Now.Line.Languages.Select(l => CultureInfo.GetCultureInfo(l).NativeName)));

    public static string Name(ChannelKind kind) =>
        kind switch
        {
            ChannelKind.Phone => Text.ChannelPhone,
            ChannelKind.Visit => Text.ChannelVisit,
            ChannelKind.Chat => Text.ChannelChat,
            _ => Text.ChannelMail,
        };

    private static string Capital(string text) => text.Length == 0 ? "" : char.ToUpper(text[0], CultureInfo.CurrentCulture) + text[1..];
}
