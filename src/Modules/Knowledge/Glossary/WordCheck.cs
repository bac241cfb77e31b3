using Baken.Platform;
using Baken.Platform.Contracts;
using Baken.Platform.Packs;

namespace Baken.Knowledge.Glossary;

/// <summary>Reads every text for words to avoid, and texts marked care for phrases and long sentences.</summary>
internal sealed class WordCheck : ITextCheck
{
    public IEnumerable<Finding> Check(Document document, Library library)
    {
        var rules = Rules.Of(library, document.Language);
        return Remarks(document, Words.Read(document), rules).Select(r => r.Finding(rules.Care));
    }

    /// <summary>Of all texts of a library, by file.</summary>
    public static IReadOnlyList<Remark> All(Library library) =>
        library.Get<IReadOnlyList<Remark>>(
            "remarks",
            l =>
                [
                    .. l
                        .Documents.Where(d => !d.IsStructure)
                        .OrderBy(d => d.File, StringComparer.Ordinal)
                        .SelectMany(d => Remarks(d, l.Words(d.Path, d.Language), Rules.Of(l, d.Language))),
                ]
        );

    private static IEnumerable<Remark> Remarks(Document document, Words words, Rules rules)
    {
        foreach (var (text, line, isFront) in Readable(document))
        {
            foreach (var found in rules.Avoided.Find(text))
                if (
                    found.Value.Term.Words.Document.Path != document.Path
                    && !Quotation.Holds(text, isFront, found.At, found.Length)
                    && !IsExcepted(text, found)
                )
                    yield return new Remark(
                        document,
                        line,
                        RemarkKind.Avoid,
                        text.Substring(found.At, found.Length),
                        found.Value.Entry.Why,
                        0
                    );
            if (words.Front.Care)
                foreach (var found in rules.Forbidden.Find(text).Where(f => !Quotation.Holds(text, isFront, f.At, f.Length)))
                    yield return new Remark(document, line, RemarkKind.Phrase, text.Substring(found.At, found.Length), "", 0);
        }
        if (!words.Front.Care)
            yield break;
        var sentences = words.Parts.Values.SelectMany(Sentence.Of).ToList();
        foreach (var sentence in sentences.Where(s => s.Words > rules.Care.MaxSentence))
            yield return new Remark(document, sentence.Line, RemarkKind.Sentence, sentence.Beginning, "", sentence.Words);
        if (sentences.Count > 0 && sentences.Sum(s => s.Words) > rules.Care.MaxMean * sentences.Count)
            yield return new Remark(document, 1, RemarkKind.Mean, "", "", sentences.Sum(s => s.Words) * 10 / sentences.Count);
    }

    /// <summary>Lines that people read: the front matter without its technical fields, and the body. Addresses in links are left out.</summary>
    private static IEnumerable<(string Text, int Line, bool IsFront)> Readable(Document document)
    {
        var lines = document.Text.Split('\n');
        var (inFront, skipped) = (false, false);
        for (var i = 0; i < lines.Length; i++)
        {
            var line = lines[i];
            if (line.Trim() == "---" && (i == 0 || inFront))
            {
                (inFront, skipped) = (i == 0, false);
                continue;
            }
            if (inFront && line.Length > 0 && line[0] is not (' ' or '-'))
                skipped = Rules.TechnicalFields.Any(f => line.StartsWith(f + ":", StringComparison.Ordinal));
            if (!skipped && line.Length > 0)
                yield return (WithoutAddresses(line), i + 1, inFront);
        }
    }

    /// <summary>"[tekst](dossier:klacht)" holds the word "tekst" only.</summary>
    private static string WithoutAddresses(string line)
    {
        for (var at = line.IndexOf("](", StringComparison.Ordinal); at >= 0; at = line.IndexOf("](", at + 1, StringComparison.Ordinal))
        {
            var end = line.IndexOf(')', at);
            if (end < 0)
                break;
            line = string.Concat(line.AsSpan(0, at + 2), new string(' ', end - at - 2), line.AsSpan(end));
        }
        return line;
    }

    private static bool IsExcepted(string text, Found<Rules.Avoiding> found)
    {
        foreach (var phrase in found.Value.Entry.Except)
        {
            var within = phrase.IndexOf(found.Value.Entry.Word, StringComparison.OrdinalIgnoreCase);
            var start = found.At - within;
            if (
                within >= 0
                && start >= 0
                && start + phrase.Length <= text.Length
                && text.AsSpan(start, phrase.Length).Equals(phrase, StringComparison.OrdinalIgnoreCase)
            )
                return true;
        }
        return false;
    }

    /// <summary>What holds for the texts of one language.</summary>
    internal sealed class Rules
    {
        /// <summary>Fields of the front matter that no reader reads.</summary>
        public static readonly IReadOnlyList<string> TechnicalFields =
        [
            "avoid",
            "forms",
            "synonyms",
            "crisis_words",
            "slug",
            "of",
            "checked",
            "law",
            "care",
        ];

        private Rules(Library library, string language)
        {
            Care = library.FindStructure<CareFile>(Terms.CarePath) ?? new CareFile();
            var terms = Terms.Of(library, language).All.Where(t => t.Words.Language == language).ToList();
            // A word that is itself a word of the glossary is right in its own meaning.
            var own = terms.SelectMany(t => t.Front.Forms).ToHashSet(StringComparer.OrdinalIgnoreCase);
            Avoided = new PhraseFinder<Avoiding>(
                from term in terms
                from entry in term.Front.Avoid
                where !own.Contains(entry.Word)
                select KeyValuePair.Create(entry.Word, new Avoiding(term, entry))
            );
            Forbidden = new PhraseFinder<string>(
                (Care.Forbidden.GetValueOrDefault(language) ?? []).Select(phrase => KeyValuePair.Create(phrase, phrase))
            );
        }

        public CareFile Care { get; }

        public PhraseFinder<Avoiding> Avoided { get; }

        public PhraseFinder<string> Forbidden { get; }

        public static Rules Of(Library library, string language) => library.Get($"word-rules/{language}", l => new Rules(l, language));

        internal sealed record Avoiding(Term Term, TermFront.AvoidEntry Entry);
    }
}
