using Baken.Platform.Packs;

namespace Baken.Platform.Contracts;

/// <summary>Help lines shown on a page that only names them. Answered by the module that knows the lines.</summary>
public interface ILineCards
{
    /// <summary>The partial view that shows them.</summary>
    string View { get; }

    /// <param name="ids">Ids of lines, in the order to show; unknown ones are left out.</param>
    object Model(IReadOnlyList<string> ids);

    /// <summary>Numbers that work without this site, for pages that are shown when it does not.</summary>
    IReadOnlyList<LineNumber> Numbers(IReadOnlyList<string> ids, string language, Library library);
}

/// <param name="Name">Whose number, in the reader's language.</param>
/// <param name="Language">The language of the name: Dutch where there is no translation.</param>
/// <param name="Number">As people write it: 1712.</param>
/// <param name="Link">As a telephone takes it: tel:1712.</param>
/// <param name="Emergency">For danger at this moment.</param>
public sealed record LineNumber(string Name, string Language, string Number, string Link, bool Emergency);
