using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;

namespace Baken.Platform.Looks;

/// <summary>HTML from an interpolated text: every hole is encoded, except what is HTML already.</summary>
public static class Html
{
    public static HtmlString Of(HtmlText text) => new(text.ToString());

    public static readonly HtmlString Empty = new("");

    [InterpolatedStringHandler]
    public readonly struct HtmlText
    {
        private readonly StringBuilder _text;

        public HtmlText(int literalLength, int formattedCount) => _text = new StringBuilder(literalLength + (formattedCount * 16));

        public void AppendLiteral(string literal) => _text.Append(literal);

        public void AppendFormatted(HtmlString? html) => _text.Append(html?.Value);

        public void AppendFormatted(IHtmlContent? html)
        {
            using var writer = new StringWriter(_text);
            html?.WriteTo(writer, HtmlEncoder.Default);
        }

        public void AppendFormatted<T>(T value) =>
            _text.Append(HtmlEncoder.Default.Encode(Convert.ToString(value, System.Globalization.CultureInfo.CurrentCulture) ?? ""));

        public override string ToString() => _text.ToString();
    }
}
