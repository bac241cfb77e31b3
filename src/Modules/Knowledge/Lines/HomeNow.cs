using Baken.Platform;
using Baken.Platform.Contracts;
using Baken.Platform.Packs;

namespace Baken.Knowledge.Lines;

/// <summary>On the front page: three lines for everyone, those that answer now first. Emergency numbers stand above every page already.</summary>
internal sealed class HomeNow(LibraryCache texts, SiteClock clock) : IHomePart
{
    private const int Shown = 3;

    public string Place => "now";

    public string View => "/Knowledge/Lines/_HomeNow.cshtml";

    public Task<object> Model(CancellationToken cancel)
    {
        var help = HelpLines.Of(texts.Current);
        var forEveryone = help.In(Languages.Current)
            .Where(t => t.Line is { Emergency: false } line && line.Audience.Contains(HelpLines.Everyone) && line.HasContact);
        IReadOnlyList<LineNow> lines = [.. help.OpenFirst(forEveryone, clock.Now).Take(Shown)];
        return Task.FromResult<object>(lines);
    }
}
