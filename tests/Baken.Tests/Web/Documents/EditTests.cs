using System.Net;
using AngleSharp.Dom;
using Baken.Platform;
using Baken.Platform.Access;
using Baken.Platform.Packs;
using Microsoft.EntityFrameworkCore;

namespace Baken.Tests.Web.Documents;

/// <summary>The editor of texts: as a form and in its source, without a script.</summary>
public sealed class EditTests(SqliteSite sqlite, PostgresSite postgres) : OnBothDatabases(sqlite, postgres)
{
    private const string Term = "/nl/werkplek/teksten/bewerken/nl/terms/stalking";
    private const string Line = "/nl/werkplek/teksten/bewerken/-/lines/awel";

    [Fact]
    public async Task An_editor_sees_labelled_fields_and_no_markup_of_ours()
    {
        using var client = await On("SQLite").As(Roles.Editor);
        var page = await client.Page(Term);
        string[] asked =
        [
            "Titel",
            "Laatste stuk van het webadres",
            "Samenvatting",
            "Vormen die vanzelf een link worden",
            "Wetsartikel",
            "Wat het betekent",
            "Voorbeeld",
            "Wat het niet is",
            "Nagekeken door",
        ];
        asked.Except(Labels(page)).ShouldBeEmpty();
        page.QuerySelector("main form")!.TextContent.ShouldNotContain("as_of");
        page.QuerySelector("textarea[name=Source]")!.HasAttribute("hidden").ShouldBeTrue();
    }

    [Theory, MemberData(nameof(Sites))]
    public async Task What_is_changed_in_the_form_is_online_and_the_rest_of_the_text_is_untouched(string database)
    {
        using var client = await On(database).As(Roles.Editor);
        var (path, address) = await Own(database, client, "# een notitie voor collega's\ncare: true   # voorlopig\n");
        using var answer = await client.Submit(
            address,
            new Dictionary<string, string?> { ["v/summary"] = "Een: andere \"zin\".", ["p/body"] = "Nieuwe tekst." },
            button: ("Do", "publish")
        );
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var text = await On(database).Database(d => d.Set<StoredDocument>().Where(x => x.Path == path).Select(x => x.Text).SingleAsync());
        text.ShouldBe(
            """
            ---
            title: Proef
            slug: SLUG
            summary: "Een: andere \"zin\"."
            # een notitie voor collega's
            care: true   # voorlopig
            ---

            Nieuwe tekst.

            """.Replace("SLUG", path.Split('/')[1], StringComparison.Ordinal)
        );
        using var reader = On(database).Reader();
        (await reader.Page($"/nl/pagina/{path.Split('/')[1]}")).Body!.TextContent.ShouldContain("Nieuwe tekst.");
    }

    [Fact]
    public async Task What_makes_no_sense_is_said_beside_its_field_and_nothing_that_was_typed_is_lost()
    {
        using var client = await On("SQLite").As(Roles.Editor);
        using var answer = await client.Submit(
            Line,
            new Dictionary<string, string?>
            {
                ["v/checked"] = "eergisteren",
                ["v/phone"] = "nul twee",
                ["v/source"] = "",
                ["v/hours/phone"] = "ooit",
                ["v/press"] = "7",
            },
            button: ("Do", "publish")
        );
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var page = await Seeing.Read(answer);
        page.QuerySelector("#v-checked-error")!.TextContent.ShouldContain("Schrijf een dag als");
        page.QuerySelector("#v-checked")!.GetAttribute("value").ShouldBe("eergisteren");
        page.QuerySelector("#v-checked")!.GetAttribute("aria-describedby")!.ShouldContain("v-checked-error");
        page.QuerySelector("#v-phone-error").ShouldNotBeNull();
        page.QuerySelector("#v-hours-phone-error")!.TextContent.ShouldContain("“ooit” kunnen we niet lezen");
        page.QuerySelector("#v-press")!.GetAttribute("value").ShouldBe("7");
        page.QuerySelectorAll(".govuk-error-summary li").Select(l => l.TextContent).ShouldContain("Bron: vul dit nog in.");
        page.QuerySelectorAll(".govuk-error-summary a").ShouldAllBe(a => page.QuerySelector(a.GetAttribute("href")!) != null);
    }

    [Fact]
    public async Task A_finding_of_the_check_stands_beside_the_field_on_which_it_bears()
    {
        using var client = await On("SQLite").As(Roles.Editor);
        using var answer = await client.Submit(
            Term,
            new Dictionary<string, string?> { ["v/slug"] = "pesten", ["p/example"] = "Een [link](term:bestaat-niet)." },
            button: ("Do", "publish")
        );
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var page = await Seeing.Read(answer);
        page.QuerySelector("#v-slug-error").ShouldNotBeNull();
        page.QuerySelector("#p-example-error").ShouldNotBeNull();
    }

    [Fact]
    public async Task From_form_to_source_and_back_what_was_typed_goes_along()
    {
        using var client = await On("SQLite").As(Roles.Editor);
        using var source = await client.Submit(Term, new Dictionary<string, string?> { ["v/title"] = "Belagen" }, button: ("Do", "source"));
        var page = await Seeing.Read(source);
        var text = page.QuerySelector<AngleSharp.Html.Dom.IHtmlTextAreaElement>("textarea[name=Source]")!;
        text.HasAttribute("hidden").ShouldBeFalse();
        text.Value.ShouldContain("title: Belagen");
        using var form = await client.Submit(
            Term,
            new Dictionary<string, string?> { ["Source"] = text.Value.Replace("Belagen", "Stalken", StringComparison.Ordinal) },
            page: page,
            button: ("Do", "form")
        );
        (await Seeing.Read(form)).QuerySelector("#v-title")!.GetAttribute("value").ShouldBe("Stalken");
    }

    [Fact]
    public async Task A_source_that_cannot_be_read_is_shown_as_it_is_with_what_is_wrong()
    {
        using var client = await On("SQLite").As(Roles.Editor);
        using var source = await client.Submit(Term, button: ("Do", "source"));
        using var broken = await client.Submit(
            Term,
            new Dictionary<string, string?> { ["Source"] = "---\ntitle: \"open\nslug: x\n---\n" },
            page: await Seeing.Read(source),
            button: ("Do", "form")
        );
        var page = await Seeing.Read(broken);
        page.QuerySelector("textarea[name=Source]")!.HasAttribute("hidden").ShouldBeFalse();
        page.Body!.TextContent.ShouldContain("In de bron klopt iets niet.");
    }

    [Theory, MemberData(nameof(Sites))]
    public async Task What_is_typed_is_kept_as_a_draft_by_itself_but_never_over_a_colleagues(string database)
    {
        using var client = await On(database).As(Roles.Editor);
        using var colleague = await On(database).As(Roles.Editor);
        var (path, address) = await Own(database, client, "");
        var open = await colleague.Page(address);
        open.QuerySelector("form[data-draft=keep]").ShouldNotBeNull();
        foreach (var typed in new[] { "Half een zin", "Half een zin en meer" })
        {
            using var kept = await client.Submit(address, new Dictionary<string, string?> { ["p/body"] = typed }, button: ("Do", "keep"));
            kept.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        }
        using var refused = await colleague.Submit(
            address,
            new Dictionary<string, string?> { ["p/body"] = "Van de collega" },
            page: open,
            button: ("Do", "keep")
        );
        refused.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        var draft = await On(database).Database(d => d.Set<DocumentDraft>().SingleAsync(x => x.Path == path));
        draft.Text.ShouldContain("en meer");
        (await colleague.Page(address)).QuerySelector("form[data-draft=keep]").ShouldBeNull();
    }

    [Fact]
    public async Task What_is_wrong_in_the_source_is_said_in_the_readers_language_at_its_own_line()
    {
        using var client = await On("SQLite").As(Roles.Editor);
        const string Number = "/nl/werkplek/teksten/bewerken/-/lines/1712?bron=true";
        var source = (await client.Page(Number)).QuerySelector("textarea[name=Source]")!.TextContent.TrimStart('\n');
        var line = source.Split('\n').ToList().FindIndex(l => l.StartsWith("  phone:", StringComparison.Ordinal)) + 1;
        var hours = await Said(source.Replace("17:00", "25:00", StringComparison.Ordinal));
        hours.ShouldContain($"Regel {line}:");
        hours.ShouldContain("De uren van de telefoon kunnen we niet lezen.");
        (await Said(source.Replace("cost: free", "cost free", StringComparison.Ordinal))).ShouldContain("of er een dubbelpunt ontbreekt");

        async Task<string> Said(string text)
        {
            using var answer = await client.Submit(
                Number,
                new Dictionary<string, string?> { ["Source"] = text },
                button: ("Do", "preview")
            );
            return (await Seeing.Read(answer)).QuerySelector("main .b-notice[role=alert]")!.TextContent;
        }
    }

    private static IEnumerable<string> Labels(IDocument page) =>
        page.QuerySelectorAll("main form label, main form legend").Select(l => l.TextContent.Trim());

    /// <summary>A page of the test's own, with lines in its front matter that no form knows.</summary>
    private static async Task<(string Path, string Address)> Own(string database, HttpClient client, string more)
    {
        var name = $"proef-{Ids.New():N}"[..14];
        var address = $"/nl/werkplek/teksten/bewerken/nl/pages/{name}";
        using var made = await client.Submit(
            "/nl/werkplek/teksten/nieuw",
            new Dictionary<string, string?>
            {
                ["Folder"] = "pages",
                ["Title"] = "Proef",
                ["Name"] = name,
            }
        );
        made.StatusCode.ShouldBe(HttpStatusCode.Redirect, database);
        using var source = await client.Submit(address, button: ("Do", "source"));
        using var kept = await client.Submit(
            address,
            new Dictionary<string, string?> { ["Source"] = $"---\ntitle: Proef\nslug: {name}\nsummary: Een zin.\n{more}---\n\nTekst.\n" },
            page: await Seeing.Read(source),
            button: ("Do", "publish")
        );
        kept.StatusCode.ShouldBe(HttpStatusCode.Redirect, database);
        return ($"pages/{name}", address);
    }
}
