using System.Text;
using System.Text.RegularExpressions;

namespace Baken.Platform.Packs;

/// <summary>A pack on disk.</summary>
public static partial class PackFolder
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Every document of a folder; files that are no document (notes for reviewers) are passed over.</summary>
    public static IReadOnlyList<Document> Read(string folder)
    {
        if (!Directory.Exists(folder))
            throw new DirectoryNotFoundException($"There is no sector pack at {folder}. Set BAKEN_PACK to its folder.");
        var documents = new List<Document>();
        foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            var name = Path.GetRelativePath(folder, file).Replace('\\', '/');
            var match = FileName().Match(name);
            if (match.Success)
                documents.Add(new Document(match.Groups["path"].Value, match.Groups["language"].Value, Text(file, name)));
        }
        return documents;
    }

    private static string Text(string file, string name)
    {
        try
        {
            return File.ReadAllText(file, Strict).ReplaceLineEndings("\n");
        }
        catch (DecoderFallbackException)
        {
            throw new PackException(new Finding(name, 1, "This file is not UTF-8.", "Save it as UTF-8."));
        }
    }

    [GeneratedRegex(
        @"^(?<path>.+?)(?:\.yaml|\.(?<language>nl|en|fr)\.md)$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex FileName();
}
