namespace Baken.Platform.Writing;

/// <summary>How far two words are apart: letters added, left out, changed, or two that changed places (optimal string alignment).</summary>
public static class Spelling
{
    /// <summary>Typing errors we forgive in a word of this length; none in short words, where another letter is another word.</summary>
    public static int Forgiven(int length) =>
        length switch
        {
            < 4 => 0,
            < 8 => 1,
            _ => 2,
        };

    public static bool Near(string typed, string word) =>
        typed == word
        || (Forgiven(word.Length) is > 0 and var most && Math.Abs(typed.Length - word.Length) <= most && Distance(typed, word) <= most);

    public static int Distance(string a, string b)
    {
        var rows = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
            rows[i, 0] = i;
        for (var j = 0; j <= b.Length; j++)
            rows[0, j] = j;
        for (var i = 1; i <= a.Length; i++)
        for (var j = 1; j <= b.Length; j++)
        {
            var change = a[i - 1] == b[j - 1] ? 0 : 1;
            rows[i, j] = Math.Min(Math.Min(rows[i - 1, j] + 1, rows[i, j - 1] + 1), rows[i - 1, j - 1] + change);
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                rows[i, j] = Math.Min(rows[i, j], rows[i - 2, j - 2] + 1);
        }
        return rows[a.Length, b.Length];
    }
}
