using System.Text.Json;
using AngleSharp;
using AngleSharp.Dom;
using Baken.Platform.Looks;
using Baken.Platform.Writing;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.DependencyInjection;

namespace Baken.Tests.Platform.Writing;

public sealed class SheetTests(SqliteSite site)
{
    private async Task<IElement> Shown(Sheet sheet)
    {
        var output = new TagHelperOutput("sheet-view", [], (_, _) => Task.FromResult<TagHelperContent>(new DefaultTagHelperContent()));
        new SheetTag(site.Services.GetRequiredService<Markup>()) { Of = sheet }.Process(
            new TagHelperContext("sheet-view", [], new Dictionary<object, object>(), "1"),
            output
        );
        using var writer = new StringWriter();
        output.WriteTo(writer, System.Text.Encodings.Web.HtmlEncoder.Default);
        var page = await BrowsingContext.New(Configuration.Default).OpenAsync(r => r.Content(writer.ToString()));
        return page.QuerySelector("article.b-sheet")!;
    }

    [Fact]
    public async Task Headings_go_down_one_by_one_and_each_has_an_anchor_of_its_own()
    {
        var page = await Shown(SampleSheet.In("nl"));
        page.QuerySelectorAll("h1,h2,h3,h4")
            .Select(h => h.TagName + " " + h.TextContent)
            .ShouldBe(["H1 Evaluatieverslag van het actieplan", "H2 In het kort", "H3 Wat opvalt", "H2 Beloofd en bereikt", "H3 Overleg"]);
        var ids = page.QuerySelectorAll("[id]").Select(e => e.Id!).ToList();
        ids.ShouldBeUnique();
        page.QuerySelectorAll(".b-sheet__contents a").Select(a => a.GetAttribute("href")![1..]).ShouldBeSubsetOf(ids);
    }

    [Fact]
    public async Task A_chart_is_an_image_with_a_name_and_its_figures_stand_beside_it()
    {
        var page = await Shown(SampleSheet.In("nl"));
        var chart = page.QuerySelector("figure.b-chart")!;
        var svg = chart.QuerySelector("svg[role=img]")!;
        svg.QuerySelector("title")!.TextContent.ShouldBe("Beloofd en bereikt");
        svg.QuerySelector("desc")!.TextContent.ShouldStartWith("Het platform haalde driekwart");
        svg.QuerySelectorAll("rect.b-chart__bar").Select(b => b.GetAttribute("width")).ShouldBe(["50%", "88.67%", "66.67%", "0%"]);
        chart.QuerySelector("tbody tr")!.TextContent.ShouldBe("Het overlegplatform vergadert minstens twee keer per jaar100 %75 %3 van 4");
        page.QuerySelectorAll("[style]").ShouldBeEmpty();
        page.QuerySelectorAll("table:not(.b-table--sheet) .b-number").Length.ShouldBe(3);
        page.QuerySelectorAll("figure.b-chart")[1].QuerySelector("table").ShouldBeNull();
    }

    [Fact]
    public async Task What_is_in_another_language_says_so()
    {
        var page = await Shown(SampleSheet.In("nl"));
        page.QuerySelector("div[lang=en]")!.TextContent.ShouldContain("This part is English");
    }

    [Fact]
    public async Task A_stored_sheet_comes_back_as_it_was()
    {
        var stored = JsonSerializer.Serialize(SampleSheet.In("nl"), Sheet.Json);
        var back = JsonSerializer.Deserialize<Sheet>(stored, Sheet.Json)!;
        (await Shown(back)).OuterHtml.ShouldBe((await Shown(SampleSheet.In("nl"))).OuterHtml);
    }

    [Theory]
    [InlineData(0, 1, 1)]
    [InlineData(1, 1, 1)]
    [InlineData(7, 8, 2)]
    [InlineData(133, 150, 50)]
    [InlineData(800, 800, 200)]
    [InlineData(5000, 6000, 2000)]
    public void An_axis_goes_in_round_steps(double largest, double max, double step)
    {
        BarScale.For(largest).ShouldBe(new BarScale(max, step));
    }

    [Fact]
    public void Plain_data_are_comma_separated_and_never_a_formula()
    {
        var grid = new Grid
        {
            Title = "x",
            Columns = [new GridColumn("Naam"), new GridColumn("Aantal")],
            Rows =
            [
                ["Aan, uit", "3"],
                ["=1+1", "Zei \"ja\""],
            ],
        };
        Csv.Of(grid).ShouldBe("Naam,Aantal\n\"Aan, uit\",3\n\"'=1+1\",\"Zei \"\"ja\"\"\"\n");
    }
}
