using Baken.Platform.Writing;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Baken.Platform.Looks;

/// <summary>A table of plain data: <c>&lt;grid-table of="Model.Grid" /&gt;</c>.</summary>
[HtmlTargetElement("grid-table", TagStructure = TagStructure.WithoutEndTag)]
public sealed class GridTag : TagHelper
{
    public required Grid Of { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        output.Content.SetHtmlContent(Table(Of));
    }

    public static HtmlString Table(Grid grid)
    {
        var head = string.Concat(grid.Columns.Select(c => Html.Of($"""<th scope="col"{Class(c)}>{c.Title}</th>""").Value));
        var rows = string.Concat(grid.Rows.Select(row => Row(grid, row)));
        return Html.Of(
            $"""
            <table class="b-table b-table--sheet"><caption{new HtmlString(
                grid.TitleShown ? "" : " class=\"govuk-visually-hidden\""
            )}>{grid.Title}</caption>
            <thead><tr>{new HtmlString(head)}</tr></thead><tbody>{new HtmlString(rows)}</tbody></table>
            """
        );
    }

    private static string Row(Grid grid, IReadOnlyList<GridCell> row) =>
        $"<tr>{string.Concat(row.Select((cell, i) => i == 0 ? Html.Of($"""<th scope="row">{Cell(cell, plain: !cell.Strong)}</th>""").Value : Html.Of($"""<td{Class(grid.Columns[i])} data-label="{grid.Columns[i].Title}">{Cell(cell, plain: false)}</td>""").Value))}</tr>";

    private static HtmlString Class(GridColumn column) => new(column.Number ? " class=\"b-number\"" : "");

    private static HtmlString Cell(GridCell cell, bool plain)
    {
        var words = cell.Link is { Length: > 0 } link ? Html.Of($"""<a href="{link}">{cell.Text}</a>""") : Html.Of($"{cell.Text}");
        if (cell.Lamps.Count > 0)
        {
            var lamps = new HtmlString(string.Concat(cell.Lamps.Select(l => LampTag.Of(l).Value)));
            words = cell.LampsOnly
                ? Html.Of($"""<span class="b-lamps" role="img" aria-label="{cell.Text}">{lamps}</span>""")
                : Html.Of($"""<span class="b-lamps">{lamps}</span> {words}""");
        }
        if (plain)
            words = Html.Of($"""<span class="b-plain">{words}</span>""");
        else if (cell.Strong)
            words = Html.Of($"<b>{words}</b>");
        if (cell.Language is { } language && language != Languages.Current)
            words = Html.Of($"""<span lang="{language}">{words}</span>""");
        return cell.Note is null ? words : Html.Of($"""{words} <span class="b-table__note">{cell.Note}</span>""");
    }
}
