using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Baken.Platform.Looks;

/// <summary>What every field shares: label, hint, the message beside it, and what was typed.</summary>
public abstract class Field : TagHelper
{
    [HtmlAttributeName("for")]
    public required ModelExpression For { get; set; }

    public required string Label { get; set; }

    public string? Hint { get; set; }

    [HtmlAttributeNotBound, ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    protected string Name => For.Name;

    protected string Id => Name.Replace('.', '-').Replace('[', '-').Replace("]", "", StringComparison.Ordinal);

    /// <summary>What was typed, else the model's value.</summary>
    protected string? Value =>
        ViewContext.ModelState.TryGetValue(Name, out var entry) && entry.AttemptedValue is { } typed
            ? typed
            : For.Model switch
            {
                DateOnly day => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
                IFormattable value => value.ToString(null, System.Globalization.CultureInfo.InvariantCulture),
                var value => value?.ToString(),
            };

    protected string? Error =>
        ViewContext.ModelState.TryGetValue(Name, out var entry) && entry.Errors.Count > 0 ? entry.Errors[0].ErrorMessage : null;

    protected HtmlString HintAndError =>
        new(
            (Hint is null ? "" : Html.Of($"""<div class="govuk-hint" id="{Id}-hint">{Hint}</div>""").Value)
                + (
                    Error is null
                        ? ""
                        : Html.Of(
                            $"""<p class="govuk-error-message" id="{Id}-error">{Icon.Of("circle-alert")}<span><span class="govuk-visually-hidden">{Text.Error}: </span>{Error}</span></p>"""
                        ).Value
                )
        );

    protected HtmlString Described
    {
        get
        {
            var ids = string.Join(
                ' ',
                new[] { Hint is null ? null : $"{Id}-hint", Error is null ? null : $"{Id}-error" }.Where(i => i is not null)
            );
            return new HtmlString((ids.Length > 0 ? $" aria-describedby=\"{ids}\"" : "") + (Error is null ? "" : " aria-invalid=\"true\""));
        }
    }

    protected HtmlString If(bool condition, string html) => new(condition ? html : "");

    protected abstract IHtmlContent Inner();

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        FieldLabels.Of(ViewContext)[Name] = Label;
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "govuk-form-group" + (Error is null ? "" : " govuk-form-group--error"));
        output.Content.SetHtmlContent(Inner());
    }
}

[HtmlTargetElement("text-field", TagStructure = TagStructure.WithoutEndTag)]
public sealed class TextField : Field
{
    public string Type { get; set; } = "text";

    public string? Autocomplete { get; set; }

    public string? Inputmode { get; set; }

    /// <summary>Width in characters for short answers: 2, 3, 4, 5, 10, 20, 30.</summary>
    public int? Width { get; set; }

    protected override IHtmlContent Inner() =>
        Html.Of(
            $"""
            <label class="govuk-label" for="{Id}">{Label}</label>{HintAndError}
            <input class="govuk-input{If(Width is not null, $" govuk-input--width-{Width}")}{If(
                Error is not null,
                " govuk-input--error"
            )}" id="{Id}" name="{Name}" type="{Type}" value="{Value}"{Described}{If(
                Autocomplete is not null,
                $" autocomplete=\"{Autocomplete}\""
            )}{If(Inputmode is not null, $" inputmode=\"{Inputmode}\"")}>
            """
        );
}

[HtmlTargetElement("area-field", TagStructure = TagStructure.WithoutEndTag)]
public sealed class AreaField : Field
{
    public int Rows { get; set; } = 6;

    /// <summary>For Markdown and other source.</summary>
    public bool Code { get; set; }

    protected override IHtmlContent Inner() =>
        Html.Of(
            $"""
            <label class="govuk-label" for="{Id}">{Label}</label>{HintAndError}
            <textarea class="govuk-textarea{If(Code, " b-code")}{If(
                Error is not null,
                " govuk-textarea--error"
            )}" id="{Id}" name="{Name}" rows="{Rows}"{Described}>{"\n"}{Value}</textarea>
            """
        );
}

[HtmlTargetElement("check-field", TagStructure = TagStructure.WithoutEndTag)]
public sealed class CheckField : Field
{
    private bool Checked => Value is { } value && value.Split(',').Any(v => v.Equals("true", StringComparison.OrdinalIgnoreCase));

    protected override IHtmlContent Inner() =>
        Html.Of(
            $"""
            <div class="govuk-checkboxes"><div class="govuk-checkboxes__item">
            <input class="govuk-checkboxes__input" id="{Id}" name="{Name}" type="checkbox" value="true"{If(Checked, " checked")}{Described}>
            <label class="govuk-label govuk-checkboxes__label" for="{Id}">{Label}</label>
            </div></div>{HintAndError}
            """
        );
}

/// <summary>One answer of a list: radios up to seven, a select beyond when <c>as="select"</c>.</summary>
[HtmlTargetElement("choice-field", TagStructure = TagStructure.WithoutEndTag)]
public sealed class ChoiceField : Field
{
    public required IEnumerable<SelectListItem> Items { get; set; }

    /// <summary>radios or select.</summary>
    public string As { get; set; } = "radios";

    /// <summary>Text of the empty choice of a select.</summary>
    public string? Empty { get; set; }

    protected override IHtmlContent Inner() => As == "select" ? Select() : Radios();

    private HtmlString Select()
    {
        var options = string.Concat(
            Items.Select(i =>
                Html.Of(
                    $"""<option value="{i.Value}"{If(i.Value == Value || (Value is null && i.Selected), " selected")}>{i.Text}</option>"""
                ).Value
            )
        );
        var empty = Empty is null ? "" : Html.Of($"""<option value="">{Empty}</option>""").Value;
        return Html.Of(
            $"""
            <label class="govuk-label" for="{Id}">{Label}</label>{HintAndError}
            <select class="govuk-select{If(Error is not null, " govuk-select--error")}" id="{Id}" name="{Name}"{Described}>{new HtmlString(
                empty + options
            )}</select>
            """
        );
    }

    private HtmlString Radios()
    {
        var items = Items.Select(
            (item, i) =>
            {
                // The first radio carries the bare id, so that the error summary leads to it.
                var id = i == 0 ? Id : $"{Id}-{i + 1}";
                return Html.Of(
                    $"""
                    <div class="govuk-radios__item">
                    <input class="govuk-radios__input" id="{id}" name="{Name}" type="radio" value="{item.Value}"{If(
                        item.Value == Value || (Value is null && item.Selected),
                        " checked"
                    )}>
                    <label class="govuk-label govuk-radios__label" for="{id}">{item.Text}</label>
                    </div>
                    """
                ).Value;
            }
        );
        return Html.Of(
            $"""
            <fieldset class="govuk-fieldset"{Described}>
            <legend class="govuk-fieldset__legend govuk-label">{Label}</legend>{HintAndError}
            <div class="govuk-radios">{new HtmlString(string.Concat(items))}</div>
            </fieldset>
            """
        );
    }
}

/// <summary>Several answers of a list: checkboxes. The property is a list of values.</summary>
[HtmlTargetElement("checks-field", TagStructure = TagStructure.WithoutEndTag)]
public sealed class ChecksField : Field
{
    public required IEnumerable<SelectListItem> Items { get; set; }

    protected override IHtmlContent Inner()
    {
        var chosen =
            ViewContext.ModelState.TryGetValue(Name, out var entry) && entry.AttemptedValue is { } typed
                ? typed.Split(',')
                : (For.Model as IEnumerable<string> ?? []).ToArray();
        var items = Items.Select(
            (item, i) =>
            {
                var id = i == 0 ? Id : $"{Id}-{i + 1}";
                return Html.Of(
                    $"""
                    <div class="govuk-checkboxes__item">
                    <input class="govuk-checkboxes__input" id="{id}" name="{Name}" type="checkbox" value="{item.Value}"{If(
                        chosen.Contains(item.Value),
                        " checked"
                    )}>
                    <label class="govuk-label govuk-checkboxes__label" for="{id}">{item.Text}</label>
                    </div>
                    """
                ).Value;
            }
        );
        return Html.Of(
            $"""
            <fieldset class="govuk-fieldset"{Described}>
            <legend class="govuk-fieldset__legend govuk-label">{Label}</legend>{HintAndError}
            <div class="govuk-checkboxes">{new HtmlString(string.Concat(items))}</div>
            </fieldset>
            """
        );
    }
}

/// <summary>Puts an antiforgery token and the labels into forms of people who are signed in; readers get none.</summary>
[HtmlTargetElement("form", Attributes = "method")]
public sealed class Form(Microsoft.AspNetCore.Antiforgery.IAntiforgery antiforgery) : TagHelper
{
    [HtmlAttributeNotBound, ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var rule = ViewContext.HttpContext.GetEndpoint()?.Metadata.GetMetadata<Access.AccessRule>();
        if (rule is null || rule.Who.IsPublic)
            return;
        if (string.Equals(output.Attributes["method"]?.Value?.ToString(), "post", StringComparison.OrdinalIgnoreCase))
        {
            var token = antiforgery.GetAndStoreTokens(ViewContext.HttpContext);
            output.PostContent.AppendHtml(Html.Of($"""<input type="hidden" name="{token.FormFieldName}" value="{token.RequestToken}">"""));
            await output.GetChildContentAsync();
            if (FieldLabels.Of(ViewContext) is { Count: > 0 } labels)
                output.PostContent.AppendHtml(
                    Html.Of($"""<input type="hidden" name="{FormLabels.Name}" value="{FormLabels.Write(labels)}">""")
                );
        }
    }
}
