namespace Baken.Platform.Forms;

/// <summary>How a field is asked.</summary>
public enum FieldShape
{
    /// <summary>One line.</summary>
    Line,

    /// <summary>A few sentences, kept as one line.</summary>
    Sentences,

    Day,

    Number,

    /// <summary>Yes or not.</summary>
    Check,

    /// <summary>One of the options.</summary>
    Choice,

    /// <summary>Any of the options.</summary>
    Checks,

    /// <summary>Texts, one on each line.</summary>
    List,

    /// <summary>Things of the same make, each with the columns as fields; rows that are left empty go.</summary>
    Rows,

    /// <summary>Read and written by the module: opening hours.</summary>
    Own,

    /// <summary>A part of the text, in Markdown.</summary>
    Part,
}

/// <param name="Value">As it stands in the document.</param>
/// <param name="Label">In the reader's language.</param>
public sealed record FieldOption(string Value, string Label);

/// <summary>One field of the form in which staff write a document: a path in its front matter or structure, or a part of its text.</summary>
/// <param name="Path"><c>law/as_of</c>; of a part its name; of the one column of a list of texts nothing.</param>
/// <param name="Shape">How it is asked.</param>
/// <param name="Label">In the reader's language.</param>
public sealed record DocumentField(string Path, FieldShape Shape, string Label)
{
    /// <summary>What belongs there, for who writes it for the first time.</summary>
    public string? Help { get; init; }

    public bool Required { get; init; }

    /// <summary>A heading above the first field of a group.</summary>
    public string? Group { get; init; }

    public IReadOnlyList<FieldOption> Options { get; init; } = [];

    public IReadOnlyList<DocumentField> Columns { get; init; } = [];

    /// <summary>What is wrong with a text, in words for who typed it; null: nothing.</summary>
    public Func<string, string?>? Check { get; init; }

    /// <summary><see cref="FieldShape.Own"/>: what stands there as text for people, and back as YAML of one line (null: what is wrong).</summary>
    public (Func<object?, string> Show, Func<string, (string? Yaml, string? Wrong)> Read)? Own { get; init; }

    /// <summary>How many rows a part has.</summary>
    public int Height { get; init; } = 6;

    public static DocumentField Line(string path, string label, string? help = null, bool required = false) =>
        new(path, FieldShape.Line, label) { Help = help, Required = required };

    public static DocumentField Sentences(string path, string label, string? help = null, bool required = false) =>
        new(path, FieldShape.Sentences, label) { Help = help, Required = required };

    public static DocumentField Day(string path, string label, string? help = null, bool required = false) =>
        new(path, FieldShape.Day, label) { Help = help, Required = required };

    public static DocumentField Number(string path, string label, string? help = null, bool required = false) =>
        new(path, FieldShape.Number, label) { Help = help, Required = required };

    public static DocumentField Yes(string path, string label, string? help = null) => new(path, FieldShape.Check, label) { Help = help };

    public static DocumentField List(string path, string label, string? help = null) => new(path, FieldShape.List, label) { Help = help };

    public static DocumentField Choice(
        string path,
        string label,
        IReadOnlyList<FieldOption> options,
        string? help = null,
        bool required = false
    ) =>
        new(path, FieldShape.Choice, label)
        {
            Options = options,
            Help = help,
            Required = required,
        };

    public static DocumentField Checks(
        string path,
        string label,
        IReadOnlyList<FieldOption> options,
        string? help = null,
        bool required = false
    ) =>
        new(path, FieldShape.Checks, label)
        {
            Options = options,
            Help = help,
            Required = required,
        };

    public static DocumentField Rows(string path, string label, IReadOnlyList<DocumentField> columns, string? help = null) =>
        new(path, FieldShape.Rows, label) { Columns = columns, Help = help };

    public static DocumentField Part(string name, string label, string? help = null, bool required = false, int height = 6) =>
        new(name, FieldShape.Part, label)
        {
            Help = help,
            Required = required,
            Height = height,
        };
}
