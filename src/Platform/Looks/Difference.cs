using System.Text;
using DiffPlex.DiffBuilder;
using DiffPlex.DiffBuilder.Model;
using Microsoft.AspNetCore.Html;

namespace Baken.Platform.Looks;

/// <summary>What changed between two texts, line by line, and inside a line word by word; read aloud as "removed" and "added".</summary>
public static class Difference
{
    /// <param name="before">The older text.</param>
    /// <param name="after">The newer text.</param>
    /// <param name="around">How many unchanged lines stay beside a change.</param>
    public static IHtmlContent Html(string before, string after, int around = 3)
    {
        var lines = SideBySideDiffBuilder.Diff(before, after, ignoreWhiteSpace: false);
        var html = new StringBuilder("<div class=\"b-panel b-diff\">");
        var rows = lines.OldText.Lines.Zip(lines.NewText.Lines).ToList();
        var near = Near(rows, around);
        var skipped = false;
        for (var i = 0; i < rows.Count; i++)
        {
            var (old, @new) = rows[i];
            if (!near[i])
            {
                if (!skipped)
                    html.Append("<p class=\"b-diff__gap\" aria-hidden=\"true\">…</p>");
                skipped = true;
                continue;
            }
            skipped = false;
            if (old.Type == ChangeType.Unchanged)
                html.Append(Looks.Html.Of($"<p>{old.Text}</p>").Value);
            else
            {
                if (old.Type is ChangeType.Deleted or ChangeType.Modified)
                    html.Append(Line("del", Text.Removed, old, ChangeType.Deleted));
                if (@new.Type is ChangeType.Inserted or ChangeType.Modified)
                    html.Append(Line("ins", Text.Added, @new, ChangeType.Inserted));
            }
        }
        return new HtmlString(html.Append("</div>").ToString());
    }

    public static bool Same(string before, string after) =>
        before.ReplaceLineEndings("\n").TrimEnd() == after.ReplaceLineEndings("\n").TrimEnd();

    private static string Line(string tag, string spoken, DiffPiece line, ChangeType mark)
    {
        var words =
            line.SubPieces.Count == 0
                ? Looks.Html.Of($"{line.Text}").Value
                : string.Concat(
                    line.SubPieces.Select(p =>
                        p.Type == mark ? Looks.Html.Of($"<mark>{p.Text}</mark>").Value : Looks.Html.Of($"{p.Text}").Value
                    )
                );
        return $"<{tag} class=\"b-diff__block\"><span>{words}</span><span class=\"b-diff__word\">{spoken}</span></{tag}>";
    }

    private static bool[] Near(List<(DiffPiece First, DiffPiece Second)> rows, int around)
    {
        var near = new bool[rows.Count];
        for (var i = 0; i < rows.Count; i++)
            if (rows[i].First.Type != ChangeType.Unchanged)
                for (var j = Math.Max(0, i - around); j <= Math.Min(rows.Count - 1, i + around); j++)
                    near[j] = true;
        return near;
    }
}
