namespace Baken.Plan.Following;

/// <summary>Takes the sentences and remarks of promises that do not go on out of the words of an item.</summary>
internal static class PromiseLines
{
    public static string Keep(string text, IReadOnlySet<string> promises)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        var end = Array.IndexOf(lines, "---", 1);
        if (end < 0)
            return text;
        var kept = new List<string>();
        string? list = null;
        for (var i = 0; i < lines.Length; i++)
        {
            var line = lines[i];
            if (i > 0 && i < end && !line.StartsWith(' '))
                list = line is "promises:" or "remark:" ? line : null;
            if (
                i < end
                && list is not null
                && line.StartsWith("  ", StringComparison.Ordinal)
                && !promises.Contains(line.Trim().Split(':')[0])
            )
                continue;
            kept.Add(line);
        }
        return string.Join('\n', WithoutEmpty(kept));
    }

    /// <summary>A list of which nothing is left would read as no text at all.</summary>
    private static IEnumerable<string> WithoutEmpty(List<string> lines)
    {
        for (var i = 0; i < lines.Count; i++)
            if (
                lines[i] is not ("promises:" or "remark:")
                || (i + 1 < lines.Count && lines[i + 1].StartsWith("  ", StringComparison.Ordinal))
            )
                yield return lines[i];
    }
}
