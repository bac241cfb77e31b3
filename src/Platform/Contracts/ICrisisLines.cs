using Baken.Platform.Packs;

namespace Baken.Platform.Contracts;

/// <summary>Which help lines a search shows before any result. Asked by search, answered by the module that knows the lines.</summary>
public interface ICrisisLines
{
    /// <summary>Ids for <see cref="ILineCards"/>, the most urgent first; none where no word of crisis was sought.</summary>
    IReadOnlyList<string> For(string sought, Library library);
}
