using System.Globalization;
using System.Text;
using System.Xml.Linq;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using A = DocumentFormat.OpenXml.Drawing;
using C = DocumentFormat.OpenXml.Drawing.Charts;
using DW = DocumentFormat.OpenXml.Drawing.Wordprocessing;

namespace Baken.Platform.Writing.Word;

/// <summary>
/// Native charts: the word processor draws them and its user can change them, because the figures are in a workbook inside.
/// Band and values are bars side by side: bars over one another need two pairs of axes, which word processors draw each their own way.
/// </summary>
internal static class WordChart
{
    private const long EmuPerCentimetre = 360_000;
    private const string Ink = "1D2233";
    private const string Soft = "565B6E";
    private const string Hairline = "DDD6CA";
    private const int Categories = 1;
    private const int Values = 2;

    private static readonly XNamespace Chart = "http://schemas.openxmlformats.org/drawingml/2006/chart";
    private static readonly XNamespace Drawing = "http://schemas.openxmlformats.org/drawingml/2006/main";
    private static readonly XNamespace Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    public static Drawing Add(MainDocumentPart main, BarChart chart, int number)
    {
        var part = main.AddNewPart<ChartPart>();
        var workbook = part.AddEmbeddedPackagePart("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        using (var figures = new MemoryStream(WordChartFigures.Write(chart)))
            workbook.FeedData(figures);
        using (
            var xml = new MemoryStream(
                Encoding.UTF8.GetBytes(Space(chart, part.GetIdOfPart(workbook)).ToString(SaveOptions.DisableFormatting))
            )
        )
            part.FeedData(xml);

        var height = chart.Band is null ? 1.3 + (chart.Categories.Count * 0.75) : 2.2 + (chart.Categories.Count * 1.05);
        var name = string.Create(CultureInfo.InvariantCulture, $"Chart {number}");
        return new Drawing(
            new DW.Inline(
                new DW.Extent { Cx = 17 * EmuPerCentimetre, Cy = (long)(height * EmuPerCentimetre) },
                new DW.DocProperties
                {
                    Id = (uint)number,
                    Name = name,
                    Title = chart.Title,
                    Description = chart.Description,
                },
                new DW.NonVisualGraphicFrameDrawingProperties(),
                new A.Graphic(new A.GraphicData(new C.ChartReference { Id = main.GetIdOfPart(part) }) { Uri = Chart.NamespaceName })
            )
            {
                DistanceFromTop = 0,
                DistanceFromBottom = 0,
                DistanceFromLeft = 0,
                DistanceFromRight = 0,
            }
        );
    }

    private static XElement Space(BarChart chart, string workbook)
    {
        BarSeries[] series = chart.Band is null ? [chart.Values] : [chart.Band, chart.Values];
        List<XElement> plot = [E("layout"), Bars(chart, series), .. Axes(chart, chart.Scale())];
        plot.Add(E("spPr", new XElement(Drawing + "noFill")));
        return new XElement(
            Chart + "chartSpace",
            new XAttribute(XNamespace.Xmlns + "c", Chart),
            new XAttribute(XNamespace.Xmlns + "a", Drawing),
            new XAttribute(XNamespace.Xmlns + "r", Relations),
            V("date1904", 0),
            V("lang", CultureInfo.CurrentUICulture.Name),
            V("roundedCorners", 0),
            E(
                "chart",
                V("autoTitleDeleted", 1),
                E("plotArea", plot),
                chart.Band is null ? null : E("legend", V("legendPos", "b"), V("overlay", 0)),
                V("plotVisOnly", 1),
                V("dispBlanksAs", "gap")
            ),
            E("spPr", new XElement(Drawing + "noFill"), Line(null)),
            Letters(Ink),
            E("externalData", new XAttribute(Relations + "id", workbook), V("autoUpdate", 0))
        );
    }

    private static XElement Bars(BarChart chart, BarSeries[] series) =>
        E(
            "barChart",
            V("barDir", "bar"),
            V("grouping", "clustered"),
            V("varyColors", 0),
            series.Select((s, i) => Series(chart, s, i)),
            V("gapWidth", 70),
            V("axId", Categories),
            V("axId", Values)
        );

    private static XElement Series(BarChart chart, BarSeries series, int index)
    {
        var isBand = ReferenceEquals(series, chart.Band);
        return E(
            "ser",
            V("idx", index),
            V("order", index),
            E("tx", E("strRef", E("f", WordChartFigures.Title(chart, series)), Points("strCache", [series.Name]))),
            E("spPr", Fill(isBand ? "FFF3DA" : Ink), Line(isBand ? "AE7A12" : null)),
            V("invertIfNegative", 0),
            isBand ? null : Labels(chart),
            E("cat", E("strRef", E("f", WordChartFigures.Categories(chart)), Points("strCache", chart.Categories))),
            E("val", E("numRef", E("f", WordChartFigures.Values(chart, series)), Numbers(series.Values)))
        );
    }

    /// <summary>At each bar its words; a number by itself is written by the word processor.</summary>
    private static XElement Labels(BarChart chart)
    {
        object[] shown =
        [
            V("showLegendKey", 0),
            V("showVal", 1),
            V("showCatName", 0),
            V("showSerName", 0),
            V("showPercent", 0),
            V("showBubbleSize", 0),
        ];
        return E(
            "dLbls",
            chart.Labels?.Texts.Select(
                (label, i) =>
                    E(
                        "dLbl",
                        V("idx", i),
                        E("tx", E("rich", new XElement(Drawing + "bodyPr"), new XElement(Drawing + "p", Letter(label)))),
                        V("dLblPos", "outEnd"),
                        shown
                    )
            ),
            E("numFmt", new XAttribute("formatCode", Format(chart)), new XAttribute("sourceLinked", 0)),
            E("spPr", new XElement(Drawing + "noFill"), Line(null)),
            Letters(Ink, bold: true),
            V("dLblPos", "outEnd"),
            shown
        );
    }

    private static IEnumerable<XElement> Axes(BarChart chart, BarScale scale)
    {
        yield return E(
            "catAx",
            V("axId", Categories),
            // The first category on top.
            E("scaling", V("orientation", "maxMin")),
            V("delete", 0),
            V("axPos", "l"),
            E("numFmt", new XAttribute("formatCode", "General"), new XAttribute("sourceLinked", 0)),
            V("majorTickMark", "none"),
            V("minorTickMark", "none"),
            V("tickLblPos", "low"),
            E("spPr", Line("7C7889")),
            Letters(Ink),
            V("crossAx", Values),
            V("crosses", "autoZero"),
            V("auto", 1),
            V("lblAlgn", "ctr"),
            V("lblOffset", 100),
            V("noMultiLvlLbl", 1)
        );
        yield return E(
            "valAx",
            V("axId", Values),
            // Room for the words at the longest bar.
            E("scaling", V("orientation", "minMax"), V("max", Room(scale)), V("min", 0)),
            V("delete", 0),
            V("axPos", "b"),
            E("majorGridlines", E("spPr", Line(Hairline))),
            E("numFmt", new XAttribute("formatCode", Format(chart)), new XAttribute("sourceLinked", 0)),
            V("majorTickMark", "none"),
            V("minorTickMark", "none"),
            V("tickLblPos", "nextTo"),
            E("spPr", Line(null)),
            Letters(Soft),
            V("crossAx", Categories),
            V("crosses", "max"),
            V("crossBetween", "between"),
            V("majorUnit", scale.Step)
        );
    }

    private static double Room(BarScale scale) => scale.Max + scale.Step;

    private static string Format(BarChart chart) => chart.Unit.Length == 0 ? "#,##0" : $"#,##0\"{chart.Unit}\"";

    private static XElement Fill(string colour) =>
        new(Drawing + "solidFill", new XElement(Drawing + "srgbClr", new XAttribute("val", colour)));

    private static XElement Line(string? colour) =>
        colour is null
            ? new XElement(Drawing + "ln", new XElement(Drawing + "noFill"))
            : new XElement(Drawing + "ln", new XAttribute("w", 9525), Fill(colour));

    private static XElement Letters(string colour, bool bold = false) =>
        E(
            "txPr",
            new XElement(Drawing + "bodyPr"),
            new XElement(
                Drawing + "p",
                new XElement(
                    Drawing + "pPr",
                    new XElement(
                        Drawing + "defRPr",
                        new XAttribute("sz", 900),
                        new XAttribute("b", bold ? 1 : 0),
                        Fill(colour),
                        new XElement(Drawing + "latin", new XAttribute("typeface", "Arial"))
                    )
                ),
                new XElement(Drawing + "endParaRPr", new XAttribute("lang", CultureInfo.CurrentUICulture.Name))
            )
        );

    private static XElement Letter(string text) =>
        new(
            Drawing + "r",
            new XElement(Drawing + "rPr", new XAttribute("lang", CultureInfo.CurrentUICulture.Name), new XAttribute("b", 1)),
            new XElement(Drawing + "t", text)
        );

    private static XElement Points(string cache, IReadOnlyList<string> texts) =>
        E(cache, V("ptCount", texts.Count), texts.Select((text, i) => E("pt", new XAttribute("idx", i), E("v", text))));

    private static XElement Numbers(IReadOnlyList<double> values) =>
        E(
            "numCache",
            E("formatCode", "General"),
            V("ptCount", values.Count),
            values.Select((value, i) => E("pt", new XAttribute("idx", i), E("v", value.ToString(CultureInfo.InvariantCulture))))
        );

    private static XElement E(string name, params object?[] content) => new(Chart + name, content);

    private static XElement V(string name, object value) =>
        new(Chart + name, new XAttribute("val", Convert.ToString(value, CultureInfo.InvariantCulture)!));
}
