using Baken.Platform.Writing;

namespace Baken.Platform.Mail;

/// <summary>What fills the braces of a mail: <c>{link}</c>. A text is a text, whatever signs it holds; an address becomes a link.</summary>
public sealed class MailFields : Dictionary<string, MailField>
{
    public MailFields()
        : base(StringComparer.Ordinal) { }
}

/// <param name="Markdown">How it stands in the Markdown of the mail.</param>
public readonly record struct MailField(string Markdown)
{
    /// <summary>Already Markdown: a list of things to do.</summary>
    public static MailField Of(string markdown) => new(markdown);

    public static MailField FromString(string text) => new(IsAddress(text) ? $"<{text}>" : MarkdownText.Of(text));

    public static implicit operator MailField(string text) => FromString(text);

    private static bool IsAddress(string text) =>
        (text.StartsWith("https://", StringComparison.Ordinal) || text.StartsWith("http://", StringComparison.Ordinal))
        && !text.AsSpan().ContainsAny(' ', '<', '>');
}
