using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Baken.Platform.Looks;

/// <summary>An icon beside a word; never alone.</summary>
[HtmlTargetElement("icon", TagStructure = TagStructure.WithoutEndTag)]
public sealed class Icon : TagHelper
{
    public required string Name { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        output.Content.SetHtmlContent(Of(Name));
    }

    public static HtmlString Of(string name) =>
        Html.Of($"""<svg class="b-icon" aria-hidden="true" focusable="false"><use href="/icons.svg#{name}"></use></svg>""");
}

/// <summary>What a lamp can say. Always with its word beside it.</summary>
public enum Lamp
{
    /// <summary>Open, reached.</summary>
    Lit,

    /// <summary>On course, your turn.</summary>
    Half,

    /// <summary>Behind.</summary>
    Minus,

    /// <summary>More than promised.</summary>
    Double,

    /// <summary>Missed.</summary>
    Cross,

    /// <summary>Closed, waiting.</summary>
    Empty,

    /// <summary>No evidence, hours unknown.</summary>
    Dashed,
}

[HtmlTargetElement("lamp", TagStructure = TagStructure.WithoutEndTag)]
public sealed class LampTag : TagHelper
{
    public required Lamp State { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        output.Content.SetHtmlContent(Of(State));
    }

    public static HtmlString Of(Lamp lamp) =>
        Html.Of(
            $"""<svg class="b-lamp b-lamp--{lamp.ToString().ToLowerInvariant()}" viewBox="0 0 20 20" aria-hidden="true" focusable="false">{Drawing(lamp)}</svg>"""
        );

    private static HtmlString Drawing(Lamp lamp) =>
        new(
            lamp switch
            {
                Lamp.Half => """<circle cx="10" cy="10" r="7.5"/><path d="M3.5 10a6.5 6.5 0 0 0 13 0z"/>""",
                Lamp.Minus => """<circle cx="10" cy="10" r="7.5"/><path d="M6.5 10h7"/>""",
                Lamp.Cross => """<circle cx="10" cy="10" r="7.5"/><path d="m7.3 7.3 5.4 5.4m0-5.4-5.4 5.4"/>""",
                Lamp.Double => """<circle cx="10" cy="10" r="9"/><circle cx="10" cy="10" r="5.5"/>""",
                _ => """<circle cx="10" cy="10" r="7.5"/>""",
            }
        );
}
