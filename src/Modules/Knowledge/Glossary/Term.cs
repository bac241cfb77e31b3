using Baken.Platform.Packs;

namespace Baken.Knowledge.Glossary;

/// <summary><c>terms/*.yaml</c>.</summary>
internal sealed class TermFile
{
    public string Group { get; set; } = "";

    public List<string> Related { get; set; } = [];
}

/// <summary>Front matter of a term.</summary>
internal sealed class TermFront : WordsFront
{
    /// <summary>Forms that become a link in other texts: plural, verb forms.</summary>
    public List<string> Forms { get; set; } = [];

    /// <summary>Other words that readers look for; found by search, not linked.</summary>
    public List<string> Synonyms { get; set; } = [];

    public List<AvoidEntry> Avoid { get; set; } = [];

    public LawEntry? Law { get; set; }

    internal sealed class AvoidEntry
    {
        public string Word { get; set; } = "";

        public string Why { get; set; } = "";

        /// <summary>Phrases in which the word is right after all.</summary>
        public List<string> Except { get; set; } = [];
    }

    internal sealed class LawEntry
    {
        public string Article { get; set; } = "";

        public DateOnly AsOf { get; set; }

        public string? Url { get; set; }
    }
}

/// <summary>A word of the sector with its words in a language.</summary>
internal sealed record Term(string Id, string Group, IReadOnlyList<string> Related, Words Words, TermFront Front)
{
    /// <summary>Last piece of the address of its page.</summary>
    public string Code { get; } = NeutralCode.Of($"{Terms.Folder}/{Id}");

    /// <summary>The letter under which it stands in the list.</summary>
    public char Letter => Folded.Of(Words.Title) is [var first, ..] && char.IsLetter(first) ? char.ToUpperInvariant(first) : '#';

    /// <summary>Other words that lead here: forms, synonyms, and the words that we would rather avoid but others use.</summary>
    public IEnumerable<string> Also => Front.Forms.Concat(Front.Synonyms).Concat(Front.Avoid.Select(a => a.Word));

    /// <summary>Found by its title, summary and other words, whatever the accents.</summary>
    public bool Matches(string folded) =>
        Also.Append(Words.Title).Append(Front.Summary ?? "").Any(t => Folded.Of(t).Contains(folded, StringComparison.Ordinal));
}
