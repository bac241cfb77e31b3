using System.Diagnostics;
using Baken.Knowledge.Glossary;
using Baken.Platform;
using Baken.Platform.Packs;

namespace Baken.Tests.Knowledge.Glossary;

/// <summary>A text that says it wrong, in the sector's own pack.</summary>
public sealed class WordCheckTests
{
    private static IReadOnlyList<Finding> Check(string text, bool care = true)
    {
        var document = $"---\ntitle: Proef\nslug: proef\ncare: {(care ? "true" : "false")}\n---\n\n{text}\n";
        var library = SectorPack.Library.With(("pages/proef", "nl", document));
        return [.. new WordCheck().Check(library.Find("pages/proef", "nl")!, library)];
    }

    [Theory]
    [InlineData("Het was maar plagen.", "plagen")]
    [InlineData("PLAGERIJ hoort erbij.", "PLAGERIJ")]
    [InlineData("Dien je klacht in bij ons.", "klacht")]
    public void A_word_to_avoid_is_named_with_file_line_and_why(string text, string word)
    {
        var finding = Check(text, care: false).ShouldHaveSingleItem();
        finding.Severity.ShouldBe(Severity.Advice);
        finding.File.ShouldBe("pages/proef.nl.md");
        finding.Line.ShouldBe(7);
        finding.What.ShouldContain($"\"{word}\"");
        finding.Mend.ShouldNotBeEmpty();
    }

    [Theory]
    [InlineData("Zeg niet “plagen”.")]
    [InlineData("Bellen is geen klacht.")]
    [InlineData("Lees [meer](page:klacht).")]
    [InlineData("Een klachtenbus is iets anders, en geplaagd ook.")]
    public void What_is_quoted_excepted_an_address_or_another_word_is_left_alone(string text) => Check(text, care: false).ShouldBeEmpty();

    [Fact]
    public void A_care_text_holds_no_hard_phrase()
    {
        Check("Bel gewoon even.").ShouldHaveSingleItem().What.ShouldContain("\"gewoon\"");
        Check("Dit is 100\u00a0% anoniem.").ShouldContain(f => f.What.Contains("does not belong"));
        Check("Bel gewoon even.", care: false).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("Zegt iemand “bel gewoon de baas”? Dat is geen hulp.")]
    [InlineData("Zegt iemand „het was maar plagen, gewoon”? Dat is geen hulp.")]
    [InlineData("Zegt iemand \"laat het los, gewoon\"? Dat is geen hulp.")]
    [InlineData("Zegt iemand «doe gewoon mee»? Dat is geen hulp.")]
    [InlineData("> Laat het los. Doe gewoon mee.")]
    [InlineData("- Wat niet helpt: ‘laat het los’.")]
    public void What_others_say_may_be_quoted(string text) => Check(text).ShouldBeEmpty();

    [Theory]
    [InlineData("“Bel me”, zei ze. Bel gewoon even.")]
    [InlineData("Ze zei “bel. Doe het gewoon.")]
    [InlineData("“Bel” gewoon “even”.")]
    [InlineData("> Een citaat.\n\nBel gewoon even.")]
    public void What_stands_beside_a_quotation_is_read_as_before(string text) =>
        Check(text).ShouldHaveSingleItem().What.ShouldContain("\"gewoon\"");

    [Fact]
    public void Quotation_marks_of_yaml_quote_nothing_and_the_list_of_words_to_avoid_is_no_text()
    {
        Front("title: \"Bel gewoon\"").ShouldHaveSingleItem().What.ShouldContain("\"gewoon\"");
        Front("title: \"Zeg niet “gewoon”\"").ShouldBeEmpty();
        Front("title: Proef\navoid:\n  - word: \"gewoon\"\n    why: \"Het is nooit gewoon.\"").ShouldBeEmpty();

        static IReadOnlyList<Finding> Front(string lines)
        {
            var library = SectorPack.Library.With(
                ("terms/proef", "nl", $"---\n{lines}\nslug: proef\ncare: true\n---\n\n# meaning\n\nDat.\n")
            );
            return [.. new WordCheck().Check(library.Find("terms/proef", "nl")!, library)];
        }
    }

    [Fact]
    public void A_care_text_has_short_sentences()
    {
        var twenty = string.Join(' ', Enumerable.Repeat("woord", 20)) + ".";
        var short1 = " Ja, dat kan.";
        Check(twenty + short1).ShouldBeEmpty();
        var finding = Check("Eén zin. Woord " + twenty + " Kort. Kort. Kort.").ShouldHaveSingleItem();
        finding.What.ShouldContain("21 words");
        finding.Line.ShouldBe(7);
        Check("Deze zin heeft precies dertien woorden en dat is gemiddeld net te veel.").ShouldHaveSingleItem().What.ShouldContain("13.0");
    }

    [Fact]
    public void A_full_stop_within_quotation_marks_ends_a_sentence_and_one_within_a_number_does_not()
    {
        var part = new Part(
            "body",
            "Zij zei: “Ik wil dit niet.” Om 9.30 uur ging ze weg.\n\n- Bel 106.\n- Rust.\n\n| a | b |\n|---|---|\n| c. d | e |\n",
            10
        );
        Sentence.Of(part).Select(s => (s.Words, s.Line)).ShouldBe([(6, 10), (6, 10), (2, 12), (1, 13)]);
    }

    /// <summary>The best of three: other tests run beside this one.</summary>
    [Fact]
    public void All_texts_of_the_sector_are_read_within_two_seconds()
    {
        var best = Enumerable.Range(0, 3).Min(_ => Measure(() => WordCheck.All(new Library(SectorPack.Library.Documents, Ids.New()))));
        best.ShouldBeLessThan(TimeSpan.FromSeconds(2));
    }

    private static TimeSpan Measure(Action work)
    {
        var watch = Stopwatch.StartNew();
        work();
        return watch.Elapsed;
    }

    [Theory]
    [InlineData("de vertrouwenspersoon belt", "vertrouwenspersoon")]
    [InlineData("Grensoverschrijdend gedrag, en gedrag", "Grensoverschrijdend gedrag")]
    [InlineData("l'été à l’école", "l'été")]
    [InlineData("vertrouwenspersoonlijk", null)]
    public void Phrases_are_found_as_whole_words_the_longest_first(string text, string? expected)
    {
        var finder = new PhraseFinder<int>([
            new("gedrag", 1),
            new("grensoverschrijdend gedrag", 2),
            new("vertrouwenspersoon", 3),
            new("l’été", 4),
        ]);
        var found = finder.Find(text).Select(f => text.Substring(f.At, f.Length)).FirstOrDefault();
        found.ShouldBe(expected);
    }
}
