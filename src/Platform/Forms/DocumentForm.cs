using Baken.Platform.Packs;
using Microsoft.AspNetCore.Http;
using YamlDotNet.Core;

namespace Baken.Platform.Forms;

/// <summary>
/// A document as a form. What somebody typed goes into the text field by field; what did not change stays letter for letter, and so does
/// whatever the form does not know.
/// </summary>
public sealed class DocumentForm
{
    /// <summary>Names the fields that the page showed: what was not on it is not taken for emptied.</summary>
    public const string Shown = "shown";

    private const int NewRows = 2;

    private readonly YamlText _yaml;
    private readonly WordsText? _words;
    private readonly YamlText? _dutchYaml;
    private readonly WordsText? _dutchWords;
    private readonly Document _document;

    private DocumentForm(Document document, YamlText yaml, WordsText? words, IReadOnlyList<DocumentField> fields, Document? dutch)
    {
        (_document, _yaml, _words, Fields) = (document, yaml, words, fields);
        if (dutch is not null && WordsText.Read(dutch.Text) is { } original)
            (_dutchWords, _dutchYaml) = (original, Yaml(original.Front));
    }

    public IReadOnlyList<DocumentField> Fields { get; }

    /// <summary>Null: this kind has no form, or the source must be mended first.</summary>
    public static DocumentForm? Of(DocumentKind kind, Document document, Library library)
    {
        var words = kind.IsStructure ? null : WordsText.Read(document.Text);
        if (!kind.IsStructure && words is null)
            return null;
        if (Yaml(words?.Front ?? document.Text) is not { } yaml)
            return null;
        IReadOnlyList<DocumentField> fields;
        try
        {
            fields = CommonFields.Of(kind, document, library);
        }
        catch (PackException)
        {
            return null;
        }
        var dutch = kind.IsStructure || document.Language == Languages.Dutch ? null : library.Find(document.Path, Languages.Dutch);
        return fields.Count == 0 ? null : new DocumentForm(document, yaml, words, fields, dutch);
    }

    /// <summary>What stands in the form: as it was typed, else as the document says.</summary>
    public IReadOnlyList<FieldView> Views(IFormCollection? typed = null, IReadOnlyDictionary<string, string>? errors = null) =>
        [.. Fields.Select(f => View(f, Name(f), f.Path, typed, errors))];

    /// <summary>The text with what was typed, and what is wrong by field. A field with an error leaves the text as it was.</summary>
    public (string Text, IReadOnlyDictionary<string, string> Errors) With(IFormCollection typed)
    {
        var errors = new Dictionary<string, string>(StringComparer.Ordinal);
        var shown = typed[Shown].ToHashSet(StringComparer.Ordinal);
        var (yaml, words) = (_yaml, _words);
        foreach (var field in Fields.Where(f => shown.Contains(Name(f))))
        {
            var entry = new FieldEntry(field, field.Path, Name(field), typed, errors);
            try
            {
                if (field.Shape == FieldShape.Part)
                    words = entry.Into(words!);
                else
                    yaml = entry.Into(yaml);
            }
            catch (YamlException)
            {
                // Written in a way that no form foresees: its author changes it in the source.
                errors[Name(field)] = Text.FormUseSource;
            }
        }
        var text = words is null ? yaml.Text : words.WithFront(yaml.Text).Text;
        return (ReferenceEquals(yaml, _yaml) && ReferenceEquals(words, _words) ? _document.Text : text, errors);
    }

    /// <summary>The name of the field on which a finding bears; null: none of them.</summary>
    public string? FieldOf(Finding finding)
    {
        if (finding.Field is { } named)
            return Fields.FirstOrDefault(f => f.Path == named) is { } own ? Name(own) : null;
        var offset = _words is null ? 0 : 1;
        foreach (var field in Fields)
        {
            var lines = field.Shape == FieldShape.Part ? _words!.Lines(field.Path) : Moved(_yaml.Lines(field.Path), offset);
            if (lines is { } span && finding.Line >= span.From && finding.Line <= span.Until)
                return Name(field);
        }
        return null;
    }

    private FieldView View(
        DocumentField field,
        string name,
        string path,
        IFormCollection? typed,
        IReadOnlyDictionary<string, string>? errors
    )
    {
        var view = new FieldView(field, name)
        {
            Error = errors?.GetValueOrDefault(name),
            Dutch = Dutch(field, path),
            Language = _document.Language,
        };
        var shown = typed is not null && (typed.ContainsKey(name) || typed[Shown].Contains(name));
        return field.Shape switch
        {
            FieldShape.Part => view with { Value = shown ? typed![name].ToString() : _words![path] },
            FieldShape.Checks => view with { Values = shown ? [.. typed![name].Select(v => v ?? "")] : _yaml.Values(path) },
            FieldShape.List => view with { Value = shown ? typed![name].ToString() : string.Join('\n', _yaml.Values(path)) },
            FieldShape.Own => view with { Value = shown ? typed![name].ToString() : field.Own!.Value.Show(_yaml.Plain(path)) },
            FieldShape.Rows => view with
            {
                Rows =
                [
                    .. Enumerable
                        .Range(0, _yaml.Count(path) + NewRows)
                        .Select<int, IReadOnlyList<FieldView>>(i =>
                            [.. field.Columns.Select(c => View(c, FieldEntry.Cell(name, i, c), FieldEntry.Cell(path, i, c), typed, errors))]
                        ),
                ],
            },
            _ => view with { Value = shown ? typed![name].ToString() : _yaml.Value(path) ?? "" },
        };
    }

    /// <summary>Not of rows: those of two languages need not be the same things.</summary>
    private string? Dutch(DocumentField field, string path) =>
        _dutchYaml is null || path.Contains('#', StringComparison.Ordinal)
            ? null
            : field.Shape switch
            {
                FieldShape.Line or FieldShape.Sentences when path != "slug" => _dutchYaml.Value(path),
                FieldShape.List => string.Join(", ", _dutchYaml.Values(path)) is { Length: > 0 } all ? all : null,
                FieldShape.Part => _dutchWords![path] is { Length: > 0 } part ? part : null,
                _ => null,
            };

    private static string Name(DocumentField field) => (field.Shape == FieldShape.Part ? "p/" : "v/") + field.Path;

    private static (int From, int Until)? Moved((int From, int Until)? lines, int by) =>
        lines is { } span ? (span.From + by, span.Until + by) : null;

    private static YamlText? Yaml(string text)
    {
        try
        {
            return YamlText.Read(text);
        }
        catch (YamlException)
        {
            return null;
        }
    }
}
