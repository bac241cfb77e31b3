using System.Globalization;
using Baken.Platform.Packs;
using Microsoft.AspNetCore.Http;

namespace Baken.Platform.Forms;

/// <summary>What was typed in one field, on its way into the text; what is wrong is noted by the field's name.</summary>
internal sealed class FieldEntry(DocumentField field, string path, string name, IFormCollection typed, Dictionary<string, string> errors)
{
    private string Typed => typed[name].ToString().Trim();

    /// <summary>The path or the name of a cell in a row.</summary>
    public static string Cell(string of, int row, DocumentField column) =>
        column.Path.Length == 0 ? $"{of}/#{row}" : $"{of}/#{row}/{column.Path}";

    public WordsText Into(WordsText words)
    {
        var text = typed[name].ToString().ReplaceLineEndings("\n").Trim('\n', ' ');
        if (text.Length == 0 && field.Required)
            return Wrong(Text.FormFillIn, words);
        return text.Split('\n').Any(line => Words.PartHeading().IsMatch(line)) ? Wrong(Text.FormHeading, words) : words.With(path, text);
    }

    public YamlText Into(YamlText yaml) =>
        field.Shape switch
        {
            FieldShape.Check => Check(yaml),
            FieldShape.Checks => Several(
                yaml,
                [.. typed[name].OfType<string>().Where(v => field.Options.Any(o => o.Value == v))],
                bare: true
            ),
            FieldShape.List => Several(yaml, Lines(Typed), bare: true),
            FieldShape.Rows => Rows(yaml),
            FieldShape.Own => Own(yaml),
            _ => One(yaml),
        };

    private YamlText One(YamlText yaml)
    {
        var text = field.Shape == FieldShape.Sentences ? string.Join(' ', Lines(Typed)) : Typed;
        if (text == (yaml.Value(path) ?? "").Trim())
            return text.Length == 0 && field.Required ? Wrong(Text.FormFillIn, yaml) : yaml;
        if (text.Length == 0)
            return field.Required ? Wrong(Text.FormFillIn, yaml) : yaml.With(path, null);
        switch (field.Shape)
        {
            case FieldShape.Day:
                return Day(text) is { } day
                    ? yaml.With(path, day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), bare: true)
                    : Wrong(Text.FormDay, yaml);
            case FieldShape.Number:
                return int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
                    ? yaml.With(path, number.ToString(CultureInfo.InvariantCulture), bare: true)
                    : Wrong(Text.FormNumber, yaml);
            case FieldShape.Choice:
                return field.Options.Any(o => o.Value == text) ? yaml.With(path, text, bare: true) : Wrong(Text.AdjustChoice, yaml);
            default:
                return field.Check?.Invoke(text) is { } wrong ? Wrong(wrong, yaml) : yaml.With(path, text);
        }
    }

    /// <summary>A day as the browser sends it, or as somebody types it.</summary>
    private static DateOnly? Day(string text) =>
        DateOnly.TryParseExact(
            text,
            ["yyyy-MM-dd", "d/M/yyyy", "d-M-yyyy", "d.M.yyyy"],
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var day
        )
            ? day
            : null;

    private YamlText Check(YamlText yaml)
    {
        var (yes, old) = (typed[name].Contains("true"), yaml.Value(path));
        return yes == (old == "true") ? yaml : yaml.With(path, yes ? "true" : "false", bare: true);
    }

    /// <summary>Item by item, so that what was written beside an item stays beside it.</summary>
    private YamlText Several(YamlText yaml, List<string> texts, bool bare)
    {
        if (texts.Count == 0 && field.Required)
            return Wrong(Text.FormFillIn, yaml);
        var old = yaml.Values(path);
        if (old.SequenceEqual(texts))
            return yaml;
        if (texts.Count == 0)
            return yaml.With(path, null);
        if (yaml.Count(path) == 0)
            return yaml.WithRaw(path, "[" + string.Join(", ", texts.Select(t => YamlWriting.Scalar(t, bare))) + "]");
        for (var i = 0; i < texts.Count; i++)
            if (i >= old.Count || old[i] != texts[i])
                yaml = yaml.With($"{path}/#{i}", texts[i], bare);
        for (var i = old.Count - 1; i >= texts.Count; i--)
            yaml = yaml.With($"{path}/#{i}", null);
        return yaml;
    }

    private YamlText Rows(YamlText yaml)
    {
        var (count, row) = (yaml.Count(path), 0);
        var gone = new List<int>();
        for (var i = 0; IsShown(i); i++)
        {
            var cells = field.Columns.Select(c => (Column: c, Name: Cell(name, i, c))).ToList();
            if (cells.TrueForAll(c => c.Column.Shape == FieldShape.Check || typed[c.Name].ToString().Trim().Length == 0))
            {
                if (i < count)
                    gone.Add(row++);
                continue;
            }
            foreach (var (column, cell) in cells)
            {
                var into = column.Path.Length == 0 ? $"{path}/#{row}" : $"{path}/#{row}/{column.Path}";
                yaml = new FieldEntry(column, into, cell, typed, errors).Into(yaml);
            }
            row++;
        }
        foreach (var i in gone.AsEnumerable().Reverse())
            yaml = yaml.With($"{path}/#{i}", null);
        return yaml;
    }

    private bool IsShown(int row) => field.Columns.Any(c => typed.ContainsKey(Cell(name, row, c)));

    private YamlText Own(YamlText yaml)
    {
        var (show, read) = field.Own!.Value;
        var text = Typed.ReplaceLineEndings("\n");
        if (text == show(yaml.Plain(path)).Trim())
            return yaml;
        if (text.Length == 0)
            return yaml.With(path, null);
        var (written, wrong) = read(text);
        return wrong is not null ? Wrong(wrong, yaml) : yaml.WithRaw(path, written!);
    }

    private static List<string> Lines(string text) =>
        [.. text.ReplaceLineEndings("\n").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];

    private T Wrong<T>(string message, T unchanged)
    {
        errors[name] = message;
        return unchanged;
    }
}
