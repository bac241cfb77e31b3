using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Baken.Platform.Looks;
using Baken.Platform.Packs;

namespace Baken.Platform.Writing;

/// <summary>
/// A document that people keep: report, policy, call sheet. It is shown as an accessible page that prints well and
/// written as an editable DOCX, from the same parts. It holds no code and no address of this site but paths, so it can be stored as it was.
/// </summary>
public sealed record Sheet
{
    /// <summary>How a sheet is stored: what says nothing is left out.</summary>
    public static readonly JsonSerializerOptions Json = new()
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter() },
    };

    public required string Title { get; init; }

    /// <summary>One or two sentences under the title.</summary>
    public string? Lead { get; init; }

    /// <summary>nl, en or fr: of the words that this sheet writes itself, and of every part that says no other.</summary>
    public required string Language { get; init; }

    /// <summary>The day of the state that it shows.</summary>
    public DateOnly? Day { get; init; }

    /// <summary>Who issues it; stands in the properties of the file.</summary>
    public string Author { get; init; } = "";

    /// <summary>Right of the mark on the first page.</summary>
    public string? Remark { get; init; }

    /// <summary>On top of each following page; without it the title.</summary>
    public string? Header { get; init; }

    /// <summary>At the bottom of each page, left of its number.</summary>
    public string? Footer { get; init; }

    /// <summary>A list of the first headings: under the lead on a page, at the end of the opening pages in a document.</summary>
    public bool Contents { get; init; }

    /// <summary>Dangerous to be seen with: file name, properties and running header say nothing.</summary>
    public bool Neutral { get; init; }

    /// <summary>Without it the file is called after the title.</summary>
    public string? Name { get; init; }

    public required IReadOnlyList<SheetPart> Parts { get; init; }

    /// <summary>The name of a file of this sheet: <c>FileName("docx")</c>.</summary>
    public string FileName(string extension) =>
        $"{(Neutral ? Languages.In(Language, () => Text.NeutralFile) : Slug.Of(Name ?? Title))}.{extension}";
}

[JsonDerivedType(typeof(Heading), "heading")]
[JsonDerivedType(typeof(Prose), "prose")]
[JsonDerivedType(typeof(Grid), "grid")]
[JsonDerivedType(typeof(BarChart), "bars")]
[JsonDerivedType(typeof(Tally), "tally")]
public abstract record SheetPart;

/// <param name="Level">1 to 3.</param>
/// <param name="Text">Plain words.</param>
public sealed record Heading(int Level, string Text) : SheetPart
{
    /// <summary>On paper this part starts a page of its own.</summary>
    public bool NewPage { get; init; }

    /// <summary>On a page it is folded, up to the next heading of the first level: long lists that few read. On paper all of it stands.</summary>
    public bool Folded { get; init; }

    /// <summary>Named by links within the sheet: <c>#belofte-1</c>. Without it, made from the words.</summary>
    public string? Anchor { get; init; }
}

/// <summary>Markdown with its fields filled in. Its headings start at <c>##</c>.</summary>
public sealed record Prose(string Markdown) : SheetPart
{
    /// <summary>The level of the heading it stands under: <c>##</c> becomes one lower.</summary>
    public int Under { get; init; }

    /// <summary>Where it is not the sheet's.</summary>
    public string? Language { get; init; }

    /// <summary>On paper it stays on the page of what follows.</summary>
    public bool LeadsIn { get; init; }
}

/// <summary>A legend with counts: five reached, one behind.</summary>
public sealed record Tally(IReadOnlyList<TallyItem> Items) : SheetPart;

public sealed record TallyItem(Lamp Lamp, int Count, string Word);
