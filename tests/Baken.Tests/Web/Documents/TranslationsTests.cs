using System.Net;
using Baken.Platform.Access;
using Baken.Platform.Packs;
using Microsoft.EntityFrameworkCore;

namespace Baken.Tests.Web.Documents;

/// <summary>Sites of their own: texts change.</summary>
public sealed class TranslationsTests
{
    private const string List = "/nl/werkplek/teksten/vertalingen?alles=true&zoek=pages/sporen";
    private const string Form = "form:has([name=path][value='pages/sporen']):has([name=language][value=en])";
    private const string Editor = "/nl/werkplek/teksten/bewerken/nl/pages/sporen?bron=true";

    public static TheoryData<string> Sites => OnBothDatabases.Sites;

    private static Task<string> English(TestSite site) =>
        site.Database(d =>
            d.Set<StoredDocument>().Where(s => s.Path == "pages/sporen" && s.Language == "en").Select(s => s.Text).SingleAsync()
        );

    [Theory, MemberData(nameof(Sites))]
    public async Task A_checked_translation_carries_who_and_what_it_was_made_of(string database)
    {
        await using var site = await OwnSite.Start(database);
        using var editor = await site.As(Roles.Editor);
        using var marked = await editor.Submit(List, new Dictionary<string, string?> { ["by"] = "Zoë \"Z\"" }, Form);
        marked.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var words = Words.Read(new Document("pages/sporen", "en", await English(site)));
        words.Front.Checked!.By.ShouldBe("Zoë \"Z\"");
        words.Front.Of.ShouldBe(SectorPack.Library.Find("pages/sporen", "nl")!.Stamp);
    }

    [Theory]
    [InlineData("nl")]
    [InlineData("en")]
    public async Task What_changed_since_it_was_looked_at_is_not_marked_as_checked(string changed)
    {
        await using var site = await OwnSite.Start();
        using var editor = await site.As(Roles.Editor);
        var seen = await editor.Page(List);
        var path = Editor.Replace("/nl/pages", $"/{changed}/pages", StringComparison.Ordinal);
        var source = (await editor.Page(path)).QuerySelector("textarea")!.TextContent.TrimStart('\n');
        using var published = await editor.Submit(
            path,
            new Dictionary<string, string?> { ["Source"] = source + "\nNog een zin.\n" },
            button: ("Do", "publish")
        );
        published.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var before = await English(site);

        using var late = await editor.Submit(List, form: Form, page: seen);

        late.Headers.Location!.ToString().ShouldEndWith("bewerken/en/pages/sporen");
        (await English(site)).ShouldBe(before);
    }

    [Theory, MemberData(nameof(Sites))]
    public async Task A_translation_that_lags_shows_what_changed_in_the_Dutch_and_still_fits_or_is_adapted(string database)
    {
        await using var site = await OwnSite.Start(database);
        using var editor = await site.As(Roles.Editor);
        const string Lagging = "/nl/werkplek/teksten/vertalingen?zoek=pages/sporen";
        var before = await English(site);
        await Publish(editor, "Nog een zin.");

        var page = await editor.Page(Lagging);
        var row = page.QuerySelectorAll("tbody tr").Single(r => r.QuerySelector(Form) is not null);
        row.QuerySelector("ins")!.TextContent.ShouldContain("Nog een zin.");
        row.QuerySelector("a.govuk-button")!.GetAttribute("href")!.ShouldEndWith("bewerken/en/pages/sporen");
        row.TextContent.ShouldNotContain("Markeer als nagekeken");

        using var fits = await editor.Submit(Lagging, form: Form, button: ("do", "fits"), page: page);
        var after = fits.Headers.Location!.ToString();
        var done = await editor.Page(after);
        done.QuerySelectorAll("tbody tr").ShouldNotContain(r => r.QuerySelector(Form) != null);
        Words
            .Read(new Document("pages/sporen", "en", await English(site)))
            .Front.Of.ShouldNotBe(SectorPack.Library.Find("pages/sporen", "nl")!.Stamp);
        done.QuerySelector(".b-notice")!.TextContent.ShouldContain("staat weer als bij");
        using var undone = await editor.Submit(after, form: ".b-notice form", page: done);
        (await English(site)).ShouldBe(before);
    }

    [Fact]
    public async Task All_translations_come_by_fifty()
    {
        await using var site = await OwnSite.Start();
        using var editor = await site.As(Roles.Editor);
        var page = await editor.Page("/nl/werkplek/teksten/vertalingen?alles=true");
        page.QuerySelectorAll("tbody tr").Length.ShouldBe(50);
        page.QuerySelector(".b-paging a[rel=next]").ShouldNotBeNull();
    }

    private static async Task Publish(HttpClient editor, string sentence)
    {
        var source = (await editor.Page(Editor)).QuerySelector("textarea")!.TextContent.TrimStart('\n');
        using var published = await editor.Submit(
            Editor,
            new Dictionary<string, string?> { ["Source"] = source + $"\n{sentence}\n" },
            button: ("Do", "publish")
        );
        published.StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Theory, MemberData(nameof(Sites))]
    public async Task An_earlier_text_is_put_back_as_a_new_version(string database)
    {
        await using var site = await OwnSite.Start(database);
        using var editor = await site.As(Roles.Editor);
        var source = (await editor.Page(Editor)).QuerySelector("textarea")!.TextContent.TrimStart('\n');
        using var published = await editor.Submit(
            Editor,
            new Dictionary<string, string?> { ["Source"] = source + "\nNog een zin.\n" },
            button: ("Do", "publish")
        );
        published.StatusCode.ShouldBe(HttpStatusCode.Redirect);

        const string History = "/nl/werkplek/teksten/geschiedenis/nl/pages/sporen?versie=1";
        using var back = await editor.Submit(History);

        back.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        using var reader = site.Reader();
        (await reader.Page("/nl/pagina/sporen")).Body!.TextContent.ShouldNotContain("Nog een zin.");
        (
            await site.Database(d => d.Set<StoredDocument>().Where(s => s.Path == "pages/sporen" && s.Language == "nl").SingleAsync())
        ).Version.ShouldBe(3);
    }
}
