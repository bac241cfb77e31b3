using Baken.Platform.Packs;

namespace Baken.Plan.Reading;

/// <summary>The lines of a structure on which its things stand.</summary>
internal sealed class Lines(Document document)
{
    private readonly string[] _lines = document.Text.Split('\n');

    public Finding Top(string what, string mend) => new(document.File, 1, what, mend);

    public Finding Of(string id, string what, string mend) => new(document.File, LineOf(id, 0) ?? 1, what, mend);

    public Finding After(string id, string word, string what, string mend)
    {
        var start = LineOf(id, 0) ?? 1;
        return new Finding(document.File, LineOf(word, start - 1) ?? start, what, mend);
    }

    private int? LineOf(string word, int from)
    {
        if (word.Length == 0)
            return null;
        for (var i = from; i < _lines.Length; i++)
            if (Holds(_lines[i], word))
                return i + 1;
        return null;
    }

    /// <summary>The word itself, not as a piece of a longer one.</summary>
    private static bool Holds(string line, string word)
    {
        for (var i = line.IndexOf(word, StringComparison.Ordinal); i >= 0; i = line.IndexOf(word, i + 1, StringComparison.Ordinal))
            if (!IsPiece(line, i - 1) && !IsPiece(line, i + word.Length))
                return true;
        return false;
    }

    private static bool IsPiece(string line, int at) =>
        at >= 0 && at < line.Length && (char.IsLetterOrDigit(line[at]) || line[at] is '-' or '.');
}
