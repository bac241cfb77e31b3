using Baken.Platform.Packs;

namespace Baken.Platform.Contracts;

/// <summary>What a module lets readers find.</summary>
public interface ISearchable
{
    /// <summary>What stands in the texts.</summary>
    IEnumerable<SearchEntry> Entries(string language, Library library) => [];

    /// <summary>What stands in tables.</summary>
    Task<IReadOnlyList<SearchEntry>> Kept(string language, Library library, CancellationToken cancel) =>
        Task.FromResult<IReadOnlyList<SearchEntry>>([]);

    /// <summary>Words that find each other.</summary>
    IEnumerable<WordFamily> Families(string language, Library library) => [];
}

/// <param name="Address">The page.</param>
/// <param name="Title">Its heading.</param>
/// <param name="Summary">One or two sentences.</param>
/// <param name="Text">All words of the page, plain.</param>
/// <param name="Also">Synonyms and word forms that lead here.</param>
/// <param name="Kind">What it is, in the reader's language: "woord", "hulplijn".</param>
public sealed record SearchEntry(string Address, string Title, string Summary, string Text, IReadOnlyList<string> Also, string Kind)
{
    /// <summary>What it helps with, said elsewhere: the answers of the wayfinder that name a help line.</summary>
    public IReadOnlyList<string> About { get; init; } = [];
}

/// <summary>Who seeks one of the forms finds texts that hold another, and, further down, texts that hold what is near.</summary>
/// <param name="Forms">Words or phrases of one meaning: pesten, gepest, pestgedrag.</param>
/// <param name="Near">What others say; finds the forms too: treiteren.</param>
/// <param name="Leads">What the forms also find, but that does not find them: roepen leads to pesten, pesten not to roepen.</param>
public sealed record WordFamily(IReadOnlyList<string> Forms, IReadOnlyList<string> Near, IReadOnlyList<string> Leads);
