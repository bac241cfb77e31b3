using System.Globalization;
using Baken.Platform.Packs;

namespace Baken.Knowledge.Glossary;

internal enum RemarkKind
{
    /// <summary>A word that a term says to avoid.</summary>
    Avoid,

    /// <summary>A phrase that no care text may hold.</summary>
    Phrase,

    /// <summary>One sentence is too long.</summary>
    Sentence,

    /// <summary>The sentences are too long on the whole.</summary>
    Mean,
}

/// <summary>Something about the words of a text that is worth a look.</summary>
/// <param name="Document">Which text.</param>
/// <param name="Line">Where.</param>
/// <param name="Kind">What.</param>
/// <param name="Words">The word, the phrase, the beginning of the sentence.</param>
/// <param name="Why">Why to avoid it; empty where the kind says it.</param>
/// <param name="Count">How many words the sentence has, or the mean in tenths.</param>
internal sealed record Remark(Document Document, int Line, RemarkKind Kind, string Words, string Why, int Count)
{
    public double Mean => Count / 10.0;

    public Finding Finding(CareFile care) =>
        Kind switch
        {
            RemarkKind.Avoid => Advice($"\"{Words}\" is a word to avoid.", Why),
            RemarkKind.Phrase => Advice($"\"{Words}\" does not belong in a text marked care.", "Say it otherwise: see terms/care.yaml."),
            RemarkKind.Sentence => Advice(
                $"A sentence of {Count} words: \"{Words}\".",
                $"Cut it in two: {care.MaxSentence} words at most in a text marked care."
            ),
            _ => Advice(
                string.Create(CultureInfo.InvariantCulture, $"The sentences have {Mean:0.0} words on average."),
                $"Shorten: {care.MaxMean} words on average in a text marked care."
            ),
        };

    private Finding Advice(string what, string mend) => new(Document.File, Line, what, mend, Severity.Advice);
}
