using Baken.Platform.Contracts;

namespace Baken.Web.Search;

/// <summary>Another way to say it.</summary>
/// <param name="Stems">One word, or a phrase in its order.</param>
/// <param name="Weight">What it counts beside the word that was typed.</param>
internal sealed record OtherWords(IReadOnlyList<string> Stems, float Weight);

/// <summary>The word families of an index, by their stems.</summary>
internal sealed class Meanings
{
    private const float OtherForm = 0.6f;
    private const float Near = 0.3f;

    private readonly ILookup<string, (Family Family, Phrase Phrase)> _byFirst;

    public Meanings(IEnumerable<WordFamily> families, SearchAnalyzer analyzer) =>
        _byFirst = families
            .Select(family => new Family(
                Read(family.Forms, isForm: true, analyzer),
                Read(family.Near, isForm: false, analyzer),
                Read(family.Leads, isForm: false, analyzer)
            ))
            .SelectMany(family => family.Forms.Concat(family.Near).Select(phrase => (family, phrase)))
            .ToLookup(pair => pair.phrase.Stems[0]);

    /// <summary>For each word of what was typed: what else may stand in its place.</summary>
    /// <param name="typed">Each word with the other stems of it.</param>
    public IReadOnlyList<IReadOnlyList<OtherWords>> Of(IReadOnlyList<IReadOnlyCollection<string>> typed)
    {
        var found = typed.Select(_ => new Dictionary<string, OtherWords>()).ToList();
        for (var at = 0; at < typed.Count; at++)
            foreach (var (family, phrase) in typed[at].SelectMany(stem => _byFirst[stem]))
                if (Stands(phrase, typed, at))
                    foreach (var (others, weight) in family.Beside(phrase))
                        for (var place = at; place < at + phrase.Stems.Count; place++)
                            Add(found[place], others, weight);
        return [.. found.Select(words => words.Values.ToList())];
    }

    private static bool Stands(Phrase phrase, IReadOnlyList<IReadOnlyCollection<string>> typed, int at) =>
        at + phrase.Stems.Count <= typed.Count && phrase.Stems.Select((stem, i) => typed[at + i].Contains(stem)).All(there => there);

    private static void Add(Dictionary<string, OtherWords> found, Phrase others, float weight)
    {
        if (!found.TryGetValue(others.Key, out var there) || there.Weight < weight)
            found[others.Key] = new OtherWords(others.Stems, weight);
    }

    private static List<Phrase> Read(IEnumerable<string> words, bool isForm, SearchAnalyzer analyzer) =>
        [
            .. words
                .Select(word => analyzer.Words(word).Select(w => w.Term).ToList())
                .Where(stems => stems.Count > 0)
                .Select(stems => new Phrase(stems, isForm))
                .DistinctBy(phrase => phrase.Key),
        ];

    private sealed record Phrase(IReadOnlyList<string> Stems, bool IsForm)
    {
        public string Key { get; } = string.Join(' ', Stems);
    }

    private sealed record Family(IReadOnlyList<Phrase> Forms, IReadOnlyList<Phrase> Near, IReadOnlyList<Phrase> Leads)
    {
        public IEnumerable<(Phrase Phrase, float Weight)> Beside(Phrase phrase) =>
            phrase.IsForm
                ? Forms.Select(f => (f, OtherForm)).Concat(Near.Concat(Leads).Select(n => (n, Meanings.Near)))
                : Forms.Select(f => (f, Meanings.Near));
    }
}
