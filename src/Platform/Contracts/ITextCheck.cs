using Baken.Platform.Packs;

namespace Baken.Platform.Contracts;

/// <summary>A look at the words of every text, whatever its kind. Asked by the check of the pack, answered by the module that knows the words.</summary>
public interface ITextCheck
{
    /// <summary>What is worth a look in one text.</summary>
    IEnumerable<Finding> Check(Document document, Library library);
}
