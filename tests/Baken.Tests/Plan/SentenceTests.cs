using System.Net;
using Baken.Plan.Change;
using Baken.Platform.Access;

namespace Baken.Tests.Plan;

/// <summary>A promise whose number changes is not told with the old one.</summary>
public sealed class SentenceTests
{
    private const string Form = "/nl/werkplek/plan/wijzig/lines-magazine?plan=2022-2023";

    [Theory, InlineData("SQLite"), InlineData("PostgreSQL")]
    public async Task Who_changes_a_number_writes_the_sentence_anew_in_each_language_and_all_that_is_asked_is_said_at_once(string database)
    {
        await using var site = await OwnSite.Start(database);
        using var staff = await site.As(Roles.Coordinator);
        using var asked = await staff.Submit(Form, new Dictionary<string, string?> { ["Target"] = "8", ["Max"] = "3" });
        asked.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var page = await Seeing.Read(asked);
        var errors = page.QuerySelector(".govuk-error-summary")!.TextContent;
        errors.ShouldContain("hier staat nog 6, en dat is niet meer wat beloofd is", Case.Insensitive);
        errors.ShouldContain("Waarom verandert dit?");
        page.QuerySelectorAll(".govuk-error-summary li").Length.ShouldBe(6); // Three sentences, the numbers, why, who.
        page.QuerySelector("#Sentences-0-Sentence")!.TextContent.Trim().ShouldStartWith("In het magazine");
        using var done = await staff.Submit(
            Form,
            new Dictionary<string, string?>
            {
                ["Target"] = "8",
                ["Sentences[0].Sentence"] = "In het magazine komen 8 stukken over hulplijnen.",
                ["Sentences[1].Sentence"] = "The magazine brings 8 pieces on help lines.",
                ["Sentences[2].Sentence"] = "Le magazine publie 8 articles sur les lignes d’aide.",
                ["Reason"] = "Er was meer te zeggen.",
                ["Decision"] = "Stuurgroep van 1 juni 2022",
            }
        );
        done.StatusCode.ShouldBe(HttpStatusCode.Redirect, await done.Content.ReadAsStringAsync());
        using var reader = site.Reader();
        foreach (
            var (path, sentence) in new[]
            {
                ("/nl/plan/belofte/lines-magazine?plan=2022-2023", "In het magazine komen 8 stukken over hulplijnen."),
                ("/en/plan/promise/lines-magazine?plan=2022-2023", "The magazine brings 8 pieces on help lines."),
            }
        )
            (await reader.Page(path)).QuerySelector("h1")!.TextContent.ShouldBe(sentence);
        (await staff.Page(done.Headers.Location!.ToString()))
            .QuerySelector("#gedaan")!
            .TextContent.ShouldStartWith("Het plan is gewijzigd: nu 8");
    }

    [Theory]
    [InlineData("In het magazine komen 6 items.", "nl", 6)]
    [InlineData("Acht organisaties sturen elk iemand.", "nl", 8)]
    [InlineData("Eight organisations send someone.", "en", 8)]
    [InlineData("In 2026 komen er 16 items.", "nl", null)]
    [InlineData("In het achtste magazine komt een item.", "nl", null)]
    public void An_old_number_is_found_as_a_figure_and_in_letters_and_not_inside_another(string sentence, string language, int? found) =>
        SentenceNumbers.Old(sentence, language, [6, 8, null], [7, null, null]).ShouldBe(found);
}
