using System.Security.Cryptography;
using System.Text;

namespace Baken.Platform.Packs;

/// <summary>One document: a path, a language (empty for a structure) and its text.</summary>
public sealed record Document(string Path, string Language, string Text)
{
    public bool IsStructure => Language.Length == 0;

    /// <summary>The name of its file in the pack.</summary>
    public string File => IsStructure ? $"{Path}.yaml" : $"{Path}.{Language}.md";

    /// <summary>Names a text: what a translation says it was made of. The fields <c>of</c> and <c>checked</c> do not count.</summary>
    public string Stamp => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(WithoutMarks())))[..12];

    private string WithoutMarks() =>
        string.Join(
            '\n',
            Text.ReplaceLineEndings("\n")
                .Split('\n')
                .Where(line => !line.StartsWith("of:", StringComparison.Ordinal) && !line.StartsWith("checked:", StringComparison.Ordinal))
        );
}
