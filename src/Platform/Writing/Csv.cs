using System.Globalization;
using CsvHelper;

namespace Baken.Platform.Writing;

/// <summary>Tables as plain data: comma, a head, lines that end with LF.</summary>
public static class Csv
{
    public const string ContentType = "text/csv; charset=utf-8";

    private static readonly CsvWriterOptions Options = new()
    {
        NewLine = "\n",
        // A cell that starts like a formula stays words when a spreadsheet opens the file.
        Injection = CsvInjection.Escape,
    };

    public static string Of(Grid grid) =>
        Of([.. grid.Columns.Select(c => c.Title)], grid.Rows.Select(IReadOnlyList<string> (row) => [.. row.Select(Words)]));

    public static string Of(IReadOnlyList<string> head, IEnumerable<IReadOnlyList<string>> rows)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        using (var csv = CsvWriter.Create(text, Options, leaveOpen: true))
            foreach (var row in rows.Prepend(head))
            {
                foreach (var cell in row)
                    csv.WriteField(cell);
                csv.EndRecord();
            }
        return text.ToString();
    }

    private static string Words(GridCell cell) => cell.Note is null ? cell.Text : $"{cell.Text} ({cell.Note})";
}
