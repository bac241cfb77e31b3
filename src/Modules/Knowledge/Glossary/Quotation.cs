namespace Baken.Knowledge.Glossary;

/// <summary>Where a line quotes: what somebody else says is spoken about, not said by the site.</summary>
internal static class Quotation
{
    private static readonly (char Open, string Close)[] Marks = [('“', "”"), ('„', "”“"), ('«', "»"), ('‘', "’"), ('"', "\"")];

    private static List<Range> In(string line, bool isFront)
    {
        if (line.TrimStart().StartsWith('>'))
            return isFront ? [] : [Range.All];
        var quoted = new List<Range>();
        for (var at = 0; at < line.Length; at++)
        {
            if (Marks.FirstOrDefault(m => m.Open == line[at]) is not { Close: { } close } || (isFront && line[at] == '"'))
                continue;
            var end = line.IndexOfAny(close.ToCharArray(), at + 1);
            if (end < 0)
                continue;
            quoted.Add((at + 1)..end);
            at = end;
        }
        return quoted;
    }

    /// <param name="line">Of a document.</param>
    /// <param name="isFront">In the front matter straight quotation marks belong to YAML, not to the text.</param>
    /// <param name="at">Where the words stand.</param>
    /// <param name="length">Of the words.</param>
    public static bool Holds(string line, bool isFront, int at, int length) =>
        In(line, isFront).Any(range => range.Start.Value <= at && (range.End.IsFromEnd || at + length <= range.End.Value));
}
