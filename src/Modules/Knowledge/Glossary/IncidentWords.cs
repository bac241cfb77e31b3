using Baken.Platform.Contracts;
using Baken.Platform.Packs;

namespace Baken.Knowledge.Glossary;

/// <summary>The forms of the terms that name behaviour: gepest, geïntimideerd.</summary>
internal sealed class IncidentWords(LibraryCache texts) : IIncidentWords
{
    private const string Behaviour = "behaviour";

    public IReadOnlyCollection<string> In(string language) =>
        [.. Terms.Of(texts.Current, language).All.Where(t => t.Group == Behaviour).SelectMany(t => t.Front.Forms)];
}
