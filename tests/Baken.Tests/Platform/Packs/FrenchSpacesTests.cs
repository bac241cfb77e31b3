using Baken.Platform.Packs;

namespace Baken.Tests.Platform.Packs;

public sealed class FrenchSpacesTests
{
    [Fact]
    public void A_line_of_French_never_breaks_before_a_question_mark()
    {
        var words = Words.Read(
            new Document(
                "pages/a",
                "fr",
                "---\ntitle: Qui répond ?\nsummary : \"Deux mots : « oui » ; non !\"\n---\n\nÀ qui ? Lis [ici](a?b) : `x ? y`.\n\n| a | b |\n| :-- | --: |\n| 1 | 2 |\n"
            )
        );
        words.Title.ShouldBe("Qui répond\u00a0?");
        words.Front.Summary.ShouldBe("Deux mots\u00a0: «\u00a0oui\u00a0»\u00a0; non\u00a0!");
        words[Words.Body].ShouldStartWith("À qui\u00a0? Lis [ici](a?b)\u00a0:");
        words[Words.Body].ShouldContain("| :-- | --: |");
    }

    [Fact]
    public void Dutch_keeps_its_spaces() => Words.Read(new Document("pages/a", "nl", "---\ntitle: Wat ?\n---\n")).Title.ShouldBe("Wat ?");
}
