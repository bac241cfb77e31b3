using System.Globalization;
using System.Text;
using Baken.Platform.Packs;
using Baken.Platform.Writing;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Baken.Platform.Looks;

/// <summary>A document as part of a page, which prints as a sheet of A4: <c>&lt;sheet-view of="Model.Sheet" /&gt;</c>.</summary>
[HtmlTargetElement("sheet-view", TagStructure = TagStructure.WithoutEndTag)]
public sealed class SheetTag(Markup markup) : TagHelper
{
    private static readonly HtmlString Mark = new(
        """<svg class="b-mark" viewBox="4 0 42 64" aria-hidden="true" focusable="false"><path d="M4 0h21c10 0 17 6.6 17 15.5 0 5-2.2 8.9-5.8 11.5C42.3 30 46 35.6 46 43c0 12.3-9 21-21 21H4z"/><circle cx="23.5" cy="16.5" r="6.5"/><circle cx="23.5" cy="43" r="10.5"/></svg>"""
    );

    public required Sheet Of { get; set; }

    /// <summary>1: the page has a heading of its own above it. 0: the title is the page's h1.</summary>
    public int Below { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "article";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "b-sheet");
        if (Of.Language != Languages.Current)
            output.Attributes.SetAttribute("lang", Of.Language);
        output.Content.SetHtmlContent(Languages.In(Of.Language, Content));
    }

    private HtmlString Content()
    {
        var anchors = new Anchors();
        var headings = new List<(Heading Heading, string Id)>();
        var body = new StringBuilder();
        var isFolded = false;
        foreach (var part in Of.Parts)
        {
            if (isFolded && part is Heading { Level: 1 })
                body.Append("</details>");
            isFolded = part is Heading { Level: 1 } first ? first.Folded : isFolded;
            body.Append(
                part switch
                {
                    Heading heading => Headed(heading),
                    Prose prose => Text(prose, anchors),
                    Grid grid => GridTag.Table(grid).Value,
                    BarChart chart => BarChartTag.Figure(chart).Value,
                    Tally tally => Counted(tally),
                    _ => throw new NotSupportedException(part.GetType().Name),
                }
            );
        }
        if (isFolded)
            body.Append("</details>");
        var remark = Of.Remark is null ? Html.Empty : Html.Of($"<p>{Of.Remark}</p>");
        var lead = Of.Lead is null ? Html.Empty : Html.Of($"""<p class="b-lead b-soft">{Of.Lead}</p>""");
        var title = Below == 0 ? Html.Of($"<h1>{Of.Title}</h1>") : Html.Of($"""<h2 class="b-l">{Of.Title}</h2>""");
        var contents = Of.Contents ? Listed(headings) : Html.Empty;
        return Html.Of(
            $"""
            <header class="b-sheet__head"><p class="b-brand">{Mark}Baken</p>{remark}</header>
            {title}{lead}{contents}{new HtmlString(body.ToString())}
            """
        );

        string Headed(Heading heading)
        {
            var id = anchors.Take(heading.Anchor ?? heading.Text);
            headings.Add((heading, id));
            var level = new HtmlString($"h{heading.Level + 1 + Below}");
            // Under a heading of the page's own, the levels are one lower and look as they would without it.
            var looks = string.Join(' ', new[] { heading.NewPage ? "b-sheet__new" : "", Below > 0 && heading.Level == 1 ? "b-m" : "" })
                .Trim();
            var look = new HtmlString(looks.Length > 0 ? $" class=\"{looks}\"" : "");
            var headed = Html.Of($"""<{level} id="{id}"{look}>{heading.Text}</{level}>""").Value!;
            return heading is { Level: 1, Folded: true } ? $"""<details class="b-fold"><summary>{headed}</summary>""" : headed;
        }
    }

    /// <summary>Headings one lower than what they stand under, each with an id that is there once.</summary>
    private string Text(Prose prose, Anchors anchors)
    {
        var language = prose.Language ?? Of.Language;
        var document = markup.Read(prose.Markdown, language);
        foreach (var heading in document.Descendants<HeadingBlock>())
        {
            heading.Level = Math.Min(Math.Max(heading.Level, 2) + prose.Under + Below, 6);
            var attributes = heading.GetAttributes();
            attributes.Id = anchors.Take(attributes.Id ?? "");
        }
        var html = Markup.Html(document);
        return language == Of.Language ? Html.Of($"{html}").Value! : Html.Of($"""<div lang="{language}">{html}</div>""").Value!;
    }

    private static string Counted(Tally tally) =>
        $"""<ul class="b-tally">{string.Concat(tally.Items.Select(i => Html.Of($"<li>{LampTag.Of(i.Lamp)}<span><b>{i.Count}</b> {i.Word}</span></li>").Value))}</ul>""";

    private static HtmlString Listed(List<(Heading Heading, string Id)> headings)
    {
        var items = string.Concat(
            headings.Where(h => h.Heading.Level == 1).Select(h => Html.Of($"""<li><a href="#{h.Id}">{h.Heading.Text}</a></li>""").Value)
        );
        return Html.Of(
            $"""<nav class="b-sheet__contents" aria-label="{Platform.Text.Contents}"><ul class="b-links b-links--tight">{new HtmlString(items)}</ul></nav>"""
        );
    }

    private sealed class Anchors
    {
        private readonly HashSet<string> _taken = new(StringComparer.Ordinal);

        public string Take(string words)
        {
            var slug = Slug.Of(words);
            var id = slug;
            for (var n = 2; !_taken.Add(id); n++)
                id = string.Create(CultureInfo.InvariantCulture, $"{slug}-{n}");
            return id;
        }
    }
}
