using Baken.Knowledge.Glossary;
using Baken.Knowledge.Lines;
using Baken.Knowledge.Wayfinder;
using Baken.Platform.Addresses;
using Baken.Platform.Contracts;
using Baken.Platform.Packs;
using Baken.Platform.Writing;

namespace Baken.Knowledge;

/// <summary>Help lines, answers of the wayfinder and words of the glossary, for search. Words of crisis lead to a line, synonyms to a word.</summary>
internal sealed class Search(AddressBook addresses) : ISearchable
{
    public IEnumerable<SearchEntry> Entries(string language, Library library) =>
        [.. Lines(language, library), .. Answers(language, library), .. Words(language, library)];

    /// <summary>The forms and synonyms of each word, and what people say instead of it.</summary>
    public IEnumerable<WordFamily> Families(string language, Library library)
    {
        var terms = Terms.Of(library, language);
        foreach (var term in terms.All)
            yield return new WordFamily(FormsOf(term), [.. term.Front.Synonyms, .. term.Front.Avoid.Select(a => a.Word)], []);
        foreach (var family in FamiliesFile.Of(library).In(language))
            yield return new WordFamily(family.Words, [], [.. family.Terms.Select(terms.Find).OfType<Term>().SelectMany(FormsOf)]);
    }

    private static List<string> FormsOf(Term term) => [term.Words.Title, .. term.Front.Forms];

    private IEnumerable<SearchEntry> Lines(string language, Library library)
    {
        var guide = Guide.Of(library);
        return HelpLines
            .Of(library)
            .In(language)
            .Select(text => new SearchEntry(
                HelpLines.Address(text.Line.Id, language, library, addresses)!,
                text.Words.Title,
                text.ForWhom,
                Plain(text.Words),
                [
                    .. text.Front.CrisisWords,
                    .. text.Line.Phone is { } phone ? new[] { phone, phone.Replace(" ", "", StringComparison.Ordinal) } : [],
                ],
                In(language, nameof(Text.KindLine))
            )
            {
                About = [.. guide.Tree.Leaves.Values.Where(leaf => leaf.Lines.Contains(text.Line.Id)).Select(guide.In(language).AnswerOf)],
            });
    }

    /// <summary>The address of an answer is a code: what is found says no more in a history than what is followed.</summary>
    private IEnumerable<SearchEntry> Answers(string language, Library library)
    {
        var guide = Guide.Of(library);
        foreach (var leaf in guide.Tree.Leaves.Values)
            if (Guide.LeafAddress(leaf.Id, language, library, addresses) is { } address)
            {
                var words = guide.In(language).Of(leaf);
                yield return new SearchEntry(
                    address,
                    words.Title,
                    Markup.Plain(words[Platform.Packs.Words.Body]).Trim(),
                    Plain(words),
                    [guide.In(language).AnswerOf(leaf)],
                    In(language, nameof(Text.KindAnswer))
                )
                {
                    About = [.. OptionsTo(leaf, guide, language)],
                };
            }
    }

    /// <summary>What a reader chooses to come to a leaf.</summary>
    private static IEnumerable<string> OptionsTo(Leaf leaf, Guide guide, string language) =>
        from question in guide.Tree.Questions.Values
        from option in question.Options
        where option.Leaf == leaf.Id && !option.Unknown
        let words = guide.In(language).Of(question, option.Id)
        select $"{words.Title}. {words.Text}";

    private IEnumerable<SearchEntry> Words(string language, Library library) =>
        Terms
            .Of(library, language)
            .All.Select(term => new SearchEntry(
                Terms.Address(term.Id, language, library, addresses)!,
                term.Words.Title,
                term.Front.Summary ?? "",
                Plain(term.Words),
                [.. term.Also],
                In(language, nameof(Text.KindWord))
            ));

    private static string Plain(Platform.Packs.Words words) => string.Join('\n', words.Parts.Values.Select(p => Markup.Plain(p.Text)));

    private static string In(string language, string key) =>
        Text.ResourceManager.GetString(key, Platform.Languages.Culture(language)) ?? "";
}
