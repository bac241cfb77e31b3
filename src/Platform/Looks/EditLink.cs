using System.Security.Claims;
using Baken.Platform.Access;
using Baken.Platform.Addresses;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Baken.Platform.Looks;

/// <summary>Whether who looks may open the editor of texts: the same rule as its page asks.</summary>
public abstract class EditorTag(AccessRules rules) : TagHelper
{
    [HtmlAttributeNotBound, ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    protected bool MayEdit =>
        rules
            .Find("/Documents/Edit/Index")
            ?.Who.Allows([.. ViewContext.HttpContext.User.Claims.Where(c => c.Type == ClaimTypes.Role).Select(c => c.Value)])
        ?? false;
}

/// <summary>A link to where a text is edited, for who may. For others its words stand alone, or not at all with <c>or-nothing</c>.</summary>
[HtmlTargetElement("edit-link")]
public sealed class EditLink(AccessRules rules, Links links) : EditorTag(rules)
{
    /// <summary>The document.</summary>
    public required string Path { get; set; }

    /// <summary>Empty for a structure.</summary>
    public string Language { get; set; } = "";

    /// <summary>Without the right there is nothing to read here either.</summary>
    public bool OrNothing { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagMode = TagMode.StartTagAndEndTag;
        if (MayEdit)
        {
            output.TagName = "a";
            output.Attributes.SetAttribute("href", links.Edit(Path, Language));
        }
        else if (OrNothing)
            output.SuppressOutput();
        else
            output.TagName = "span";
    }
}

/// <summary>Why there are no links to the editor here, for who would look for them; nothing for who has them.</summary>
[HtmlTargetElement("editor-needed", TagStructure = TagStructure.WithoutEndTag)]
public sealed class EditorNeeded(AccessRules rules) : EditorTag(rules)
{
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (MayEdit)
        {
            output.SuppressOutput();
            return;
        }
        output.TagName = "p";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "b-small b-soft");
        output.Content.SetContent(Text.EditorNeeded);
    }
}
