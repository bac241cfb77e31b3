using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Baken.Platform.Looks;

/// <summary>
/// What was just saved, in a sentence, and the way to mend it. A form leads on to an address with <c>?gedaan=…#gedaan</c>; the page
/// there makes the sentence from what is stored, so that it is true also when somebody opens the address again.
/// </summary>
public sealed record Done(string Said, string? Address = null, string? Word = null)
{
    /// <summary>Where the notice stands on the page: it comes into view, also far down.</summary>
    public const string Anchor = "#gedaan";
}

/// <summary><c>&lt;done-notice of="@Model.Done" /&gt;</c>: nothing where nothing was done.</summary>
[HtmlTargetElement("done-notice", TagStructure = TagStructure.WithoutEndTag)]
public sealed class DoneNotice : TagHelper
{
    public Done? Of { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        if (Of is { } done)
            output.Content.SetHtmlContent(
                Html.Of($"""<p class="b-notice" id="{Done.Anchor[1..]}" role="status" tabindex="-1">{done.Said}{Way(done)}</p>""")
            );
    }

    private static HtmlString Way(Done done) =>
        done.Address is null ? Html.Empty : Html.Of($""" · <a href="{done.Address}">{done.Word}</a>""");
}
