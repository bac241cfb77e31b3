namespace Baken.Platform.Writing;

/// <summary>
/// Bars beside words: drawn as SVG on a page and as a native chart in a DOCX, with the same figures in a table beside it.
/// </summary>
public sealed record BarChart : SheetPart
{
    public required string Title { get; init; }

    /// <summary>What is to be seen in it, for who does not see it.</summary>
    public required string Description { get; init; }

    /// <summary>What the categories are: head of the first column of the table.</summary>
    public required string CategoryTitle { get; init; }

    public required IReadOnlyList<string> Categories { get; init; }

    /// <summary>What is counted.</summary>
    public required BarSeries Values { get; init; }

    /// <summary>What the values are held against, as a wider band behind them: what was promised.</summary>
    public BarSeries? Band { get; init; }

    /// <summary>Behind the numbers of the axis: " %".</summary>
    public string Unit { get; init; } = "";

    /// <summary>Words at each bar; without them its number.</summary>
    public BarLabels? Labels { get; init; }

    /// <summary>The caller puts a table of these figures right after the chart: then the chart brings none of its own.</summary>
    public bool TableFollows { get; init; }

    public string Label(int category) => Labels?.Texts[category] ?? Number(Values.Values[category]);

    public BarScale Scale() => BarScale.For(Values.Values.Concat(Band?.Values ?? []).DefaultIfEmpty(0).Max());

    /// <summary>The figures as a table.</summary>
    public Grid Table() =>
        new()
        {
            Title = Title,
            Columns =
            [
                new GridColumn(CategoryTitle, 4),
                .. Band is null ? [] : new[] { new GridColumn(Band.Name, 1, Number: true) },
                new GridColumn(Values.Name, 1, Number: true),
                .. Labels is null ? [] : new[] { new GridColumn(Labels.Title, 2, Number: true) },
            ],
            Rows =
            [
                .. Categories.Select(
                    IReadOnlyList<GridCell> (category, i) =>
                        [
                            category,
                            .. Band is null ? [] : new GridCell[] { Number(Band.Values[i]) },
                            Number(Values.Values[i]),
                            .. Labels is null ? [] : new GridCell[] { Labels.Texts[i] },
                        ]
                ),
            ],
        };

    public string Number(double value) => value.ToString("#,0.##", System.Globalization.CultureInfo.CurrentCulture) + Unit;
}

public sealed record BarSeries(string Name, IReadOnlyList<double> Values);

/// <param name="Title">Head of their column in the table.</param>
/// <param name="Texts">One for each category.</param>
public sealed record BarLabels(string Title, IReadOnlyList<string> Texts);

/// <summary>An axis from 0 with at most four round steps.</summary>
public sealed record BarScale(double Max, double Step)
{
    public static BarScale For(double largest)
    {
        if (largest <= 0)
            return new BarScale(1, 1);
        var power = Math.Pow(10, Math.Floor(Math.Log10(largest / 4)));
        var step = new[] { 1, 2, 5, 10 }.Select(n => n * power).First(s => largest / s <= 4.000001);
        // Things are whole: no half of one on the axis.
        step = Math.Max(step, 1);
        return new BarScale(Math.Ceiling(Math.Round(largest / step, 6)) * step, step);
    }

    public IEnumerable<double> Ticks()
    {
        for (var i = 0; i * Step <= Max + (Step / 2); i++)
            yield return i * Step;
    }
}
