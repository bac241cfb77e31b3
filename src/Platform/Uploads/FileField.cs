using Baken.Platform.Looks;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Baken.Platform.Uploads;

/// <summary>A file to choose; its form has <c>enctype="multipart/form-data"</c>.</summary>
[HtmlTargetElement("file-field", TagStructure = TagStructure.WithoutEndTag)]
public sealed class FileField : Field
{
    private static readonly string Accepted = string.Join(',', FileKind.All.Select(k => "." + k.Extension).Append(".jpeg"));

    protected override IHtmlContent Inner()
    {
        Hint ??= Text.UploadHint;
        return Html.Of(
            $"""
            <label class="govuk-label" for="{Id}">{Label}</label>{HintAndError}
            <input class="govuk-file-upload" type="file" id="{Id}" name="{Name}" accept="{Accepted}"{Described}>
            """
        );
    }
}
