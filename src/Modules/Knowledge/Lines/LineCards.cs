using Baken.Platform;
using Baken.Platform.Contracts;
using Baken.Platform.Packs;

namespace Baken.Knowledge.Lines;

/// <summary>Lines as cards with a button to call, in the order that a page names them.</summary>
internal sealed class LineCards(LibraryCache texts, SiteClock clock) : ILineCards
{
    public string View => "/Knowledge/Lines/_Cards.cshtml";

    public object Model(IReadOnlyList<string> ids)
    {
        var help = HelpLines.Of(texts.Current);
        var now = help.At(clock.Now, Languages.Current);
        IReadOnlyList<LineNow> lines = [.. ids.Select(id => now.FirstOrDefault(line => line.Line.Id == id)).OfType<LineNow>()];
        return lines;
    }

    public IReadOnlyList<LineNumber> Numbers(IReadOnlyList<string> ids, string language, Library library) =>
        [
            .. HelpLines
                .Of(library)
                .In(language)
                .Where(text => ids.Contains(text.Line.Id) && text.Line.Phone is not null)
                .OrderBy(text => ids.ToList().IndexOf(text.Line.Id))
                .Select(text => new LineNumber(
                    text.Words.Title,
                    text.Words.Language,
                    text.Line.Phone!,
                    text.Line.PhoneLink!,
                    text.Line.Emergency
                )),
        ];
}
