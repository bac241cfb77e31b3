using Baken.Platform.Packs;

namespace Baken.Platform.Contracts;

/// <summary>What a module lets readers find.</summary>
public interface ISearchable
{
    IEnumerable<SearchEntry> Entries(string language, Library library);
}

/// <param name="Address">The page.</param>
/// <param name="Title">Its heading.</param>
/// <param name="Summary">One or two sentences.</param>
/// <param name="Text">All words of the page, plain.</param>
/// <param name="Also">Synonyms and word forms that lead here.</param>
/// <param name="Kind">What it is, in the reader's language: "woord", "hulplijn".</param>
public sealed record SearchEntry(string Address, string Title, string Summary, string Text, IReadOnlyList<string> Also, string Kind);
