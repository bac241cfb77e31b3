using System.Globalization;
using Baken.Platform.Looks;
using Microsoft.AspNetCore.Html;

namespace Baken.Knowledge.Wayfinder.Map;

/// <summary>
/// The tree from left to right: a question, its answers, the next question, what it ends in. Boxes are as high as their words.
/// The list under it says the same.
/// </summary>
internal sealed class TreeDrawing
{
    private const int Gap = 26;
    private const int Pad = 10;
    private const int Below = 10;
    private const int LineHeight = 18;

    /// <summary>Ways meet a box at its first line, so that they run straight whatever its height.</summary>
    private const int First = 16;

    private const double LetterWidth = 7.6;

    private readonly List<string> _lines = [];
    private readonly List<HtmlString> _boxes = [];
    private int _right;

    private TreeDrawing() { }

    /// <param name="root">The first question.</param>
    /// <param name="doors">Ways in that are no answer of the first question.</param>
    public static IHtmlContent Of(Branch root, IReadOnlyList<Twig> doors)
    {
        var drawing = new TreeDrawing();
        var (_, bottom) = drawing.Branch(root, 1, 1);
        foreach (var door in doors)
            (_, bottom) = drawing.Answer(door, 1 + Box.Question + Gap, bottom);
        return Html.Of(
            $"""
            <div class="b-scroll" role="region" aria-label="{Text.MapDrawing}" tabindex="0">
            <svg class="b-tree" width="{drawing._right + 1}" height="{bottom}" viewBox="0 0 {drawing._right
                + 1} {bottom}" role="group" aria-labelledby="boom-titel boom-uitleg"><title id="boom-titel">{Text.MapDrawing}</title><desc id="boom-uitleg">{Text.MapDrawingSays}</desc><path class="b-tree__way" d="{new HtmlString(
                string.Concat(drawing._lines)
            )}"/>{new HtmlString(string.Concat(drawing._boxes.Select(b => b.Value)))}</svg>
            </div>
            """
        );
    }

    /// <summary>A question with its first answer beside it and the others under that: the beginning is at the top, on a small screen too.</summary>
    private (int Middle, int Bottom) Branch(Branch branch, int x, int y)
    {
        var box = new Box(branch.Question, Box.Question, "question", branch.Editor);
        var own = y + First;
        Put(box, x, y);
        var below = y;
        foreach (var twig in branch.Twigs)
        {
            (var middle, below) = Answer(twig, x + Box.Question + Gap, below);
            Way(x + Box.Question, own, x + Box.Question + Gap, middle);
        }
        return (own, Math.Max(below, y + box.Height + Below));
    }

    /// <summary>Answers where its middle is and where the next thing may begin.</summary>
    private (int Middle, int Bottom) Answer(Twig twig, int x, int y)
    {
        var box = new Box(
            $"{twig.Letter}  {twig.Answer}",
            Box.Answer,
            twig.IsDead ? "dead" : "answer",
            twig.AnswerEditor,
            twig.IsDead ? Text.DeadEnd : null
        );
        var next = x + Box.Answer + Gap;
        Put(box, x, y);
        var own = y + First;
        if (twig.Next is { } branch)
        {
            var (middle, bottom) = Branch(branch, next, y);
            Way(x + Box.Answer, own, next, middle);
            return (own, Math.Max(bottom, y + box.Height + Below));
        }
        if (twig.End is not { } words)
            return (own, y + box.Height + Below);
        var end = new Box(words, Box.Leaf, twig.Mark is null ? "leaf" : "dead", twig.Editor, twig.Mark);
        Put(end, next, y);
        Way(x + Box.Answer, own, next, y + First);
        return (own, y + Math.Max(box.Height, end.Height) + Below);
    }

    private void Way(int fromX, int fromY, int toX, int toY) =>
        _lines.Add(
            fromY == toY
                ? string.Create(CultureInfo.InvariantCulture, $"M{fromX} {fromY}H{toX}")
                : string.Create(CultureInfo.InvariantCulture, $"M{fromX} {fromY}H{fromX + (Gap / 2)}V{toY}H{toX}")
        );

    private void Put(Box box, int x, int y)
    {
        _right = Math.Max(_right, x + box.Width);
        _boxes.Add(box.Draw(x, y));
    }

    private sealed record Box(string Words, int Width, string Kind, string? Address, string? Mark = null)
    {
        public const int Question = 150;
        public const int Answer = 190;
        public const int Leaf = 230;

        private readonly List<string> _lines = [.. Wrapped(Words, Width), .. Mark is null ? [] : Wrapped(Mark, Width)];

        public int Height => (_lines.Count * LineHeight) + Pad + 4;

        public HtmlString Draw(int x, int y)
        {
            var rows = string.Concat(
                _lines.Select((line, i) => Html.Of($"""<tspan x="{x + Pad}" y="{y + Pad + 9 + (i * LineHeight)}">{line}</tspan> """).Value)
            );
            var inner = Html.Of(
                $"""<rect x="{x}" y="{y}" width="{Width}" height="{Height}" rx="{(Kind == "answer" ? 14 : 5)}"/><text>{new HtmlString(rows)}</text>"""
            );
            return Address is null
                ? Html.Of($"""<g class="b-tree__{Kind}">{inner}</g>""")
                : Html.Of($"""<a class="b-tree__{Kind}" href="{Address}">{inner}</a>""");
        }

        private static IEnumerable<string> Wrapped(string words, int width)
        {
            var most = (int)((width - (2 * Pad)) / LetterWidth);
            var line = "";
            foreach (var word in words.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                if (line.Length > 0 && line.Length + 1 + word.Length > most)
                {
                    yield return line;
                    line = "";
                }
                line += (line.Length > 0 ? " " : "") + word;
            }
            yield return line;
        }
    }
}
