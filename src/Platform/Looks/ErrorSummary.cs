using System.Globalization;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Baken.Platform.Looks;

/// <summary>The labels of the fields of this page by their names, so that the summary above them can say which field it means.</summary>
public static class FieldLabels
{
    public static IDictionary<string, string> Of(ViewContext context)
    {
        if (context.HttpContext.Items[typeof(FieldLabels)] is not Dictionary<string, string> labels)
            context.HttpContext.Items[typeof(FieldLabels)] = labels = new Dictionary<string, string>(StringComparer.Ordinal);
        return labels;
    }
}

/// <summary>"Nog twee dingen": what is asked, at the top, with links to the fields, in the order of the form.</summary>
[HtmlTargetElement("error-summary", TagStructure = TagStructure.WithoutEndTag)]
public sealed class ErrorSummary : TagHelper
{
    [HtmlAttributeNotBound, ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var order = ViewContext
            .ViewData.ModelMetadata.Properties.Select((p, i) => (p.PropertyName, i))
            .ToDictionary(p => p.PropertyName!, p => p.i);
        var errors = ViewContext
            .ModelState.Where(e => e.Value is { ValidationState: ModelValidationState.Invalid })
            .SelectMany(e => e.Value!.Errors.Select(x => (e.Key, x.ErrorMessage)))
            .OrderBy(e => order.GetValueOrDefault(e.Key.Split('.', '[')[0], int.MaxValue))
            .ToList();
        if (errors.Count == 0)
        {
            output.SuppressOutput();
            return;
        }
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "govuk-error-summary");
        output.Attributes.SetAttribute("data-module", "govuk-error-summary");
        output.Content.SetHtmlContent(new Items(errors, FieldLabels.Of(ViewContext)));
    }

    /// <summary>Written when the whole page is: the fields below have said their labels by then.</summary>
    private sealed class Items(IReadOnlyList<(string Key, string Message)> errors, IDictionary<string, string> labels) : IHtmlContent
    {
        public void WriteTo(TextWriter writer, HtmlEncoder encoder)
        {
            var items = string.Concat(errors.Select(Item));
            Html.Of(
                    $"""
                    <div role="alert"><h2 class="govuk-error-summary__title">{Counted(errors.Count)}</h2>
                    <div class="govuk-error-summary__body"><ul class="govuk-list govuk-error-summary__list">{new HtmlString(
                        items
                    )}</ul></div></div>
                    """
                )
                .WriteTo(writer, encoder);
        }

        private string Item((string Key, string Message) error) =>
            error.Key.Length == 0
                ? Html.Of($"<li>{error.Message}</li>").Value!
                : Html.Of(
                    $"""<li><a href="#{error.Key.Replace('.', '-').Replace('[', '-').Replace("]", "", StringComparison.Ordinal)}">{Named(error)}</a></li>"""
                ).Value!;

        private string Named((string Key, string Message) error) =>
            !labels.TryGetValue(error.Key, out var label) ? error.Message
            // A question keeps its mark, and what follows is a sentence of its own.
            : label[^1] is '?' or '!' or '.' ? $"{label} {error.Message}"
            : string.Format(CultureInfo.CurrentCulture, Text.FieldSays, label, Lower(error.Message));
    }

    /// <summary>As it goes on after a colon; a word in capitals stays.</summary>
    private static string Lower(string text) =>
        text.Length > 1 && char.IsUpper(text[0]) && char.IsLower(text[1])
            ? char.ToLower(text[0], CultureInfo.CurrentCulture) + text[1..]
            : text;

    private static string Counted(int count) =>
        count switch
        {
            1 => Text.OneThing,
            2 => Text.TwoThings,
            3 => Text.ThreeThings,
            _ => string.Format(CultureInfo.CurrentCulture, Text.MoreThings, count),
        };
}
