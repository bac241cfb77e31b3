using Baken.Platform.Packs;

namespace Baken.Knowledge.Glossary;

/// <summary><c>terms/families.yaml</c>: words that people type and that no glossary explains, by language, with the terms they lead to.</summary>
internal sealed class FamiliesFile
{
    public Dictionary<string, List<Family>> Families { get; set; } = [];

    public static FamiliesFile Of(Library library) => library.FindStructure<FamiliesFile>(Terms.FamiliesPath) ?? new FamiliesFile();

    public IReadOnlyList<Family> In(string language) => Families.GetValueOrDefault(language) ?? [];

    internal sealed class Family
    {
        /// <summary>Forms of one meaning; who seeks one finds the others.</summary>
        public List<string> Words { get; set; } = [];

        /// <summary>Ids of terms.</summary>
        public List<string> Terms { get; set; } = [];
    }
}
