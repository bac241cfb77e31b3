using Baken.Knowledge.Dossiers;
using Baken.Platform.Packs;

namespace Baken.Tests.Knowledge.Dossiers;

public sealed class DossierTextTests
{
    private const string Written = """
        # The order was decided by the editors.
        order: 1
        items:
          # first what helps now
          - {id: een, published: 2026-11-24}
          - id: twee
            published: 2026-12-01
          - {id: drie}   # waits for the lawyer
        audience: [work]
        """;

    private static DossierText Text(string yaml) => DossierText.Read(new Document("dossiers/x", "", yaml));

    [Fact]
    public void An_item_moves_with_its_comment_and_nothing_else_changes() =>
        Text(Written)
            .Move("een", 1)
            .ToString()
            .ShouldBe(
                """
                # The order was decided by the editors.
                order: 1
                items:
                  - id: twee
                    published: 2026-12-01
                  # first what helps now
                  - {id: een, published: 2026-11-24}
                  - {id: drie}   # waits for the lawyer
                audience: [work]

                """
            );

    [Fact]
    public void A_day_is_written_on_the_line_of_its_item() =>
        Text(Written)
            .Set("twee", new DateOnly(2026, 12, 1), new DateOnly(2027, 1, 1))
            .ToString()
            .ShouldContain("\n  - {id: twee, published: 2026-12-01, unpublished: 2027-01-01}\n  - {id: drie}   # waits");

    [Theory]
    [InlineData("order: 1\nitems: []\n")]
    [InlineData("order: 1\n")]
    [InlineData("order: 1\nitems: [{id: een}]\n")]
    [InlineData("items:\n- id: een\norder: 1")]
    public void An_item_can_be_added_whatever_the_form(string yaml)
    {
        var text = Text(yaml).Add("nieuw").ToString();
        var file = Yaml.Read<DossierFile>(text, "x.yaml");
        file.Order.ShouldBe(1);
        file.Items[^1].Id.ShouldBe("nieuw");
        file.Items.Count.ShouldBe(yaml.Contains("een", StringComparison.Ordinal) ? 2 : 1);
    }

    [Fact]
    public void The_first_does_not_move_up_and_the_last_item_leaves_an_empty_list()
    {
        Text(Written).Move("een", -1).ToString().ShouldBe(Written + "\n");
        Yaml.Read<DossierFile>(Text("items:\n  - {id: een}\n").Remove("een").ToString(), "x.yaml").Items.ShouldBeEmpty();
    }
}
