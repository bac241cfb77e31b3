using Baken.Platform;
using Baken.Platform.Contracts;
using Baken.Platform.Packs;

namespace Baken.Knowledge.Lines;

/// <summary>
/// On the front page: the lines that it names, those that answer now first; where it names none, three for everyone. Emergency numbers
/// stand above every page already.
/// </summary>
internal sealed class HomeNow(LibraryCache texts, SiteClock clock) : IHomePart
{
    private const int Shown = 3;

    public string Place => "now";

    public string View => "/Knowledge/Lines/_HomeNow.cshtml";

    public Task<object> Model(CancellationToken cancel)
    {
        var help = HelpLines.Of(texts.Current);
        var words = help.In(Languages.Current);
        IReadOnlyList<string> named = texts.Current.FindWords("pages/home", Languages.Current)?.FrontAs<Named>().Lines ?? [];
        var own = named.Select(id => words.FirstOrDefault(t => t.Line.Id == id)).OfType<HelpLineText>().ToList();
        IReadOnlyList<LineNow> lines =
            own.Count > 0
                ? [.. own.Select(text => help.Now(text, clock.Now)).OrderBy(line => line.State.IsOpen ? 0 : 1)]
                :
                [
                    .. help.OpenFirst(
                            words.Where(t =>
                                t.Line is { Emergency: false } line && line.Audience.Contains(HelpLines.Everyone) && line.HasContact
                            ),
                            clock.Now
                        )
                        .Take(Shown),
                ];
        return Task.FromResult<object>(lines);
    }

    private sealed class Named : WordsFront
    {
        public List<string> Lines { get; set; } = [];
    }
}
