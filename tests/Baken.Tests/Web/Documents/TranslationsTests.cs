using System.Net;
using Baken.Platform.Access;
using Baken.Platform.Packs;
using Microsoft.EntityFrameworkCore;

namespace Baken.Tests.Web.Documents;

/// <summary>Sites of their own: texts change.</summary>
public sealed class TranslationsTests
{
    private const string List = "/nl/werkplek/teksten/vertalingen?alles=true";
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
