namespace Baken.Platform.Forms;

/// <summary>A field as it stands on the page: its name in the form, what stands in it, and what is wrong with that.</summary>
public sealed record FieldView(DocumentField Field, string Name)
{
    /// <summary>A name without signs that an address or a selector trips over.</summary>
    public string Id => string.Concat(Name.Select(c => char.IsAsciiLetterOrDigit(c) || c is '_' ? c : '-'));

    public string Value { get; init; } = "";

    public IReadOnlyList<string> Values { get; init; } = [];

    public IReadOnlyList<IReadOnlyList<FieldView>> Rows { get; init; } = [];

    public string? Error { get; init; }

    /// <summary>In which the field is written; empty: in none.</summary>
    public string Language { get; init; } = "";

    /// <summary>Of a translation: what the Dutch says.</summary>
    public string? Dutch { get; init; }
}
