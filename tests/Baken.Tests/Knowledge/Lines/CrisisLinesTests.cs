using Baken.Knowledge.Lines;

namespace Baken.Tests.Knowledge.Lines;

public sealed class CrisisLinesTests
{
    [Theory]
    [InlineData("zelfmoord", "zelfmoordlijn")]
    [InlineData("ik wil DOOD", "zelfmoordlijn")]
    [InlineData("suïcide hulp", "zelfmoordlijn")]
    [InlineData("je n’en peux plus", "tele-onthaal")]
    [InlineData("overdosis", "112")]
    [InlineData("rechten van een freelancer", null)]
    [InlineData("doodstil", null)]
    [InlineData("où manger sur le plateau", null)]
    [InlineData("dood wil ik", "zelfmoordlijn")]
    [InlineData("zelfmortgedachten", "zelfmoordlijn")]
    [InlineData("suicidale gedachten", "zelfmoordlijn")]
    [InlineData("danser", null)]
    [InlineData("danseres op de set", null)]
    [InlineData("gevaar", "112")]
    [InlineData("verkragt", "zsg")]
    public void A_word_of_crisis_leads_to_the_line_in_whatever_language_it_is_typed(string sought, string? first)
    {
        var lines = new CrisisLines().For(sought, SectorPack.Library);
        (lines.Count == 0 ? null : lines[0]).ShouldBe(first);
    }

    [Fact]
    public void Each_line_is_shown_once_the_most_urgent_first() =>
        new CrisisLines()
            .For("zelfmoordpoging, zelfmoord, suicide en zelfmoordgedachten", SectorPack.Library)
            .ShouldBe(["112", "zelfmoordlijn", "prevention-suicide"]);
}
