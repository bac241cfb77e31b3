using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Baken.Platform.Writing.Word;

/// <summary>The workbook inside a chart: categories in the first column, a column per series.</summary>
internal static class WordChartFigures
{
    private const string SheetName = "Sheet1";

    public static string Categories(BarChart chart) => $"{SheetName}!$A$2:$A${Last(chart)}";

    public static string Title(BarChart chart, BarSeries series) => $"{SheetName}!${Column(chart, series)}$1";

    public static string Values(BarChart chart, BarSeries series) =>
        $"{SheetName}!${Column(chart, series)}$2:${Column(chart, series)}${Last(chart)}";

    public static byte[] Write(BarChart chart)
    {
        using var bytes = new MemoryStream();
        using (var book = SpreadsheetDocument.Create(bytes, SpreadsheetDocumentType.Workbook))
        {
            var main = book.AddWorkbookPart();
            var sheet = main.AddNewPart<WorksheetPart>();
            BarSeries[] series = chart.Band is null ? [chart.Values] : [chart.Band, chart.Values];
            var rows = new SheetData(new Row([Words(chart.CategoryTitle), .. series.Select(s => Words(s.Name))]));
            for (var i = 0; i < chart.Categories.Count; i++)
                rows.Append(new Row([Words(chart.Categories[i]), .. series.Select(s => Number(s.Values[i]))]));
            sheet.Worksheet = new Worksheet(rows);
            main.Workbook = new Workbook(
                new Sheets(
                    new DocumentFormat.OpenXml.Spreadsheet.Sheet
                    {
                        Id = main.GetIdOfPart(sheet),
                        SheetId = 1,
                        Name = SheetName,
                    }
                )
            );
        }
        return bytes.ToArray();
    }

    private static int Last(BarChart chart) => chart.Categories.Count + 1;

    private static char Column(BarChart chart, BarSeries series) => chart.Band is null || ReferenceEquals(series, chart.Band) ? 'B' : 'C';

    private static Cell Words(string text) =>
        new(new InlineString(new DocumentFormat.OpenXml.Spreadsheet.Text(text))) { DataType = CellValues.InlineString };

    private static Cell Number(double value) => new(new CellValue(value.ToString(CultureInfo.InvariantCulture)));
}
