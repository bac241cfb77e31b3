using Baken.Platform;
using Baken.Platform.Addresses;
using Baken.Platform.Contracts;
using Baken.Platform.Packs;

namespace Baken.Knowledge.Wayfinder;

/// <summary>On the front page: the doors, each a first answer given.</summary>
internal sealed class HomeDoors(LibraryCache texts, Links links) : IHomePart
{
    public string Place => "doors";

    public string View => "/Knowledge/Wayfinder/_HomeDoors.cshtml";

    public Task<object> Model(CancellationToken cancel)
    {
        var guide = Guide.Of(texts.Current);
        var words = guide.In(Languages.Current);
        IReadOnlyList<(string, ChoiceWords)> doors =
        [
            .. guide.Tree.Doors.Where(d => !d.Always).Select(d => (links.To(Guide.Page, new { code = d.Code }), words.Of(d))),
        ];
        return Task.FromResult<object>(doors);
    }
}
