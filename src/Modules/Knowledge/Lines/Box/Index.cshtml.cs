using Baken.Platform;
using Baken.Platform.Packs;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Baken.Knowledge.Lines.Box;

/// <summary>The help box that partners show in a frame on their own site: lines for everyone, or for one audience.</summary>
internal sealed class IndexModel(LibraryCache texts, SiteClock clock) : PageModel
{
    public IReadOnlyList<LineNow> OpenNow { get; private set; } = [];

    public IReadOnlyList<LineNow> Others { get; private set; } = [];

    public void OnGet()
    {
        var help = HelpLines.Of(texts.Current);
        var audience = AudienceFilter.Chosen(Request.Query) ?? HelpLines.Everyone;
        var lines = help.OpenFirst(help.In(Languages.Current).Where(t => t.Line.IsFor(audience) && t.Line.HasContact), clock.Now);
        OpenNow = [.. lines.Where(l => l.State.IsOpen)];
        Others = [.. lines.Where(l => !l.State.IsOpen)];
    }
}
