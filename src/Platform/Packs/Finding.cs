namespace Baken.Platform.Packs;

public enum Severity
{
    /// <summary>The pack cannot be used like this: stops the start and the publishing.</summary>
    Error,

    /// <summary>Worth a look: listed, never in the way.</summary>
    Advice,
}

/// <summary>Something wrong in a document: where, what, and how to mend it.</summary>
public sealed record Finding(string File, int Line, string What, string Mend, Severity Severity = Severity.Error)
{
    /// <summary>The field or part on which it bears, where its line does not say so: <c>title</c>.</summary>
    public string? Field { get; init; }

    /// <summary>The same for who reads the site in another language than English: what and how to mend it. Null: nobody wrote that.</summary>
    public Func<string>? InWords { get; init; }

    /// <summary>For people on a page, in their language where it can be.</summary>
    public string Said => InWords?.Invoke() ?? $"{What} {Mend}";

    /// <summary>The language of <see cref="Said"/>.</summary>
    public string SaidIn => InWords is null ? "en" : Languages.Current;

    /// <summary>With its words for people: a text of the interface, and what fills its braces.</summary>
    public Finding Saying(Func<string> text, params object[] values) =>
        this with
        {
            InWords = () => string.Format(System.Globalization.CultureInfo.CurrentCulture, text(), values),
        };

    public override string ToString() => $"{File}:{Line}: {What} {Mend}";
}

/// <summary>A document that cannot be read at all.</summary>
public sealed class PackException(Finding finding) : Exception(finding.ToString())
{
    public Finding Finding { get; } = finding;
}
