using Baken.Plan.Demo;
using Baken.Platform;
using Baken.Platform.Looks;
using Microsoft.AspNetCore.Html;

namespace Baken.Plan.Looks;

/// <summary>Words of staff: in Dutch as they wrote them, and marked as such beside another language.</summary>
internal static class Said
{
    /// <summary>In the reader's language where the words were made up for a demo.</summary>
    public static string Plain(string words) => DemoWords.Find(words, Languages.Current) ?? words;

    public static IHtmlContent By(string words) =>
        Languages.Current == Languages.Dutch ? Html.Of($"{words}")
        : DemoWords.Find(words, Languages.Current) is { } own ? Html.Of($"{own}")
        : Html.Of($"<span lang=\"nl\">{words}</span>");

    /// <summary>A text of the interface around them.</summary>
    public static IHtmlContent Within(string text, string words)
    {
        var pieces = text.Split("{0}");
        return Html.Of($"{pieces[0]}{By(words)}{pieces[1]}");
    }
}
