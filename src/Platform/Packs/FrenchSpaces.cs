using System.Text.RegularExpressions;

namespace Baken.Platform.Packs;

/// <summary>
/// In French a space stands before ? ! ; : and within « », and a line never breaks there. Authors type a plain one;
/// readers on a narrow screen get one that does not break. Sign for sign, so that every line and column stays.
/// </summary>
internal static partial class FrenchSpaces
{
    public static string Kept(string text) => Breaking().Replace(text, "\u00a0");

    /// <summary>Not before the colon of a key in front matter, nor in the rule of a table (<c>| :--- |</c>).</summary>
    [GeneratedRegex(
        @"(?<=\S) (?=[?!;»](?:\W|$))|(?<!^\s*[\w-]+)(?<=[^\s|]) (?=:(?:\s|$))|(?<=«) ",
        RegexOptions.CultureInvariant | RegexOptions.Multiline,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Breaking();
}
