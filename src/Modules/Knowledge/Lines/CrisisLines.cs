using Baken.Knowledge.Glossary;
using Baken.Platform;
using Baken.Platform.Contracts;
using Baken.Platform.Packs;

namespace Baken.Knowledge.Lines;

/// <summary>Words of crisis in what somebody seeks, in any language of the site: who despairs does not switch language first.</summary>
internal sealed class CrisisLines : ICrisisLines
{
    public IReadOnlyList<string> For(string sought, Library library) =>
        [
            .. Words(library)
                .Find(Folded.Of(sought))
                .SelectMany(found => found.Value)
                .Distinct()
                .OrderBy(line => line.Order)
                .Select(line => line.Id),
        ];

    /// <summary>One phrase may lead to more than one line.</summary>
    private static PhraseFinder<IReadOnlyList<HelpLine>> Words(Library library) =>
        library.Get(
            "crisis-words",
            l => new PhraseFinder<IReadOnlyList<HelpLine>>(
                Languages
                    .All.SelectMany(language => HelpLines.Of(l).In(language))
                    .SelectMany(text => text.Front.CrisisWords.Select(word => (Word: Folded.Of(word), text.Line)))
                    .GroupBy(pair => pair.Word, pair => pair.Line)
                    .Select(group => KeyValuePair.Create<string, IReadOnlyList<HelpLine>>(group.Key, [.. group.Distinct()]))
            )
        );
}
