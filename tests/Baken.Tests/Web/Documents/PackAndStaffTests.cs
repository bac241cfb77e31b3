using System.Net;
using Baken.Platform;
using Baken.Platform.Access;
using Baken.Platform.Packs;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Baken.Tests.Web.Documents;

/// <summary>Where the pack and staff meet, nothing that either did is lost. A site of its own: texts go and come.</summary>
public sealed class PackAndStaffTests
{
    private const string Page = "pages/sporen";
    private const string Editor = "/nl/werkplek/teksten/bewerken/nl/pages/sporen?bron=true";
    private const string Removing = "/nl/werkplek/teksten/weghalen/nl/pages/toegankelijkheid";
    private const string Proposals = "/nl/werkplek/teksten/voorstellen";

    public static TheoryData<string> Sites => OnBothDatabases.Sites;

    private static async Task<IReadOnlyList<PackChange>> Apply(TestSite site, params (string Path, string Text)[] changes)
    {
        await using var scope = site.Services.CreateAsyncScope();
        var pack = SectorPack.Library.With(changes.Select(c => (c.Path, "nl", (string?)c.Text))).Documents.ToList();
        var applied = await Baken.Web.Start.Apply(scope.ServiceProvider, pack, default);
        await site.Services.GetRequiredService<LibraryCache>().Reload();
        return applied;
    }

    private static string Newer(string path) => SectorPack.Library.Find(path, "nl")!.Text + "\nNieuw in het pakket.\n";

    private static Dictionary<string, string?> Text(string text) => new() { ["Source"] = text };

    private static async Task Done(Task<HttpResponseMessage> sent)
    {
        using var response = await sent;
        response.StatusCode.ShouldBe(HttpStatusCode.Redirect, await response.Content.ReadAsStringAsync());
    }

    [Theory, MemberData(nameof(Sites))]
    public async Task What_staff_took_away_does_not_come_back_with_the_pack_and_a_newer_text_of_it_waits(string database)
    {
        await using var site = await OwnSite.Start(database);
        using var editor = await site.As(Roles.Editor);
        using var reader = site.Reader();
        const string Address = "/nl/pagina/toegankelijkheid";
        await reader.Page(Address);
        await Done(editor.Submit(Removing));
        await reader.Page(Address + "?weg", HttpStatusCode.NotFound);

        (await Apply(site)).Single(c => c is { Path: "pages/toegankelijkheid", Language: "nl" }).Kind.ShouldBe(PackChangeKind.Kept);
        await reader.Page(Address + "?nog", HttpStatusCode.NotFound);
        await Apply(site, ("pages/toegankelijkheid", Newer("pages/toegankelijkheid")));
        await reader.Page(Address + "?nog", HttpStatusCode.NotFound);
        await Done(editor.Submit(Proposals, button: ("do", "take")));
        (await reader.Page(Address + "?terug")).Body!.TextContent.ShouldContain("Nieuw in het pakket.");
        (await Apply(site, ("pages/toegankelijkheid", Newer("pages/toegankelijkheid")))).ShouldNotContain(c =>
            c.Kind == PackChangeKind.Proposed
        );
    }

    [Theory, MemberData(nameof(Sites))]
    public async Task What_was_taken_away_keeps_its_history_and_is_put_back_with_one_press(string database)
    {
        await using var site = await OwnSite.Start(database);
        using var editor = await site.As(Roles.Editor);
        using var reader = site.Reader();
        const string Address = "/nl/pagina/toegankelijkheid";
        const string History = "/nl/werkplek/teksten/geschiedenis/nl/pages/toegankelijkheid";
        using var gone = await editor.Submit(Removing, new Dictionary<string, string?> { ["Note"] = "Staat elders." });
        await reader.Page(Address, HttpStatusCode.NotFound);
        var notice = (await editor.Page(gone.Headers.Location!.ToString())).QuerySelector("[role=status].b-notice")!;
        notice.TextContent.ShouldContain("is van de site gehaald");

        var history = await editor.Page(History);
        history.QuerySelector(".b-notice")!.TextContent.ShouldContain("Weggehaald op");
        history.QuerySelectorAll("tbody tr").Length.ShouldBe(2);
        history.QuerySelector("tbody")!.TextContent.ShouldContain("Staat elders.");

        using var back = await editor.Submit(History);
        var put = await editor.Page(back.Headers.Location!.ToString());
        put.QuerySelector(".b-notice")!.TextContent.ShouldContain("Teruggezet. Versie 3 staat nu online.");
        put.QuerySelectorAll("tbody tr").Length.ShouldBe(3);
        await reader.Page(Address + "?terug");
        (await Apply(site)).ShouldNotContain(c => c.Path == "pages/toegankelijkheid", "it is the pack's own text again");
    }

    [Fact]
    public async Task After_publishing_a_notice_leads_to_the_page_and_back_to_the_version_before()
    {
        await using var site = await OwnSite.Start();
        using var editor = await site.As(Roles.Editor);
        var text = SectorPack.Library.Find(Page, "nl")!.Text;
        using var published = await editor.Submit(Editor, Text(text + "\nVan ons.\n"), button: ("Do", "publish"));
        var address = published.Headers.Location!.ToString();
        var page = await editor.Page(address);
        var notice = page.QuerySelector("[role=status].b-notice")!;
        notice.TextContent.ShouldContain("Gepubliceerd, versie 2.");
        notice.QuerySelector("a")!.GetAttribute("href").ShouldBe("/nl/pagina/" + Slug(text));
        await Done(editor.Submit(address, form: ".b-notice form", page: page));
        (await Stored(site)).ShouldNotContain("Van ons.");

        using var draft = await editor.Submit(Editor, Text(text + "\nLater.\n"), button: ("Do", "save"));
        (await editor.Page(draft.Headers.Location!.ToString()))
            .QuerySelector("[role=status]")!
            .TextContent.ShouldContain("Ontwerp bewaard");
    }

    private static string Slug(string text) => text.Split("slug: ")[1].Split('\n')[0].Trim('"');

    [Fact]
    public async Task A_text_that_others_lean_on_is_not_taken_away()
    {
        await using var site = await OwnSite.Start();
        using var editor = await site.As(Roles.Editor);
        using var reader = site.Reader();
        foreach (var path in new[] { "lines/1712", "pages/home", "mail/sign-in-link" })
        {
            using var refused = await editor.Submit($"/nl/werkplek/teksten/weghalen/nl/{path}");
            refused.StatusCode.ShouldBe(HttpStatusCode.BadRequest, path);
            var why = await Seeing.Read(refused);
            why.QuerySelector(".govuk-error-summary")!.TextContent.ShouldContain("hebben deze tekst nodig");
            why.QuerySelectorAll("section[aria-labelledby=nodig] li a[href*='/bewerken/']").ShouldNotBeEmpty(path);
        }
        await reader.Page("/nl?nog");
    }

    [Theory, MemberData(nameof(Sites))]
    public async Task Taking_a_proposal_overwrites_nothing_that_a_colleague_published_since(string database)
    {
        await using var site = await OwnSite.Start(database);
        using var editor = await site.As(Roles.Editor);
        var text = SectorPack.Library.Find(Page, "nl")!.Text;
        await Done(editor.Submit(Editor, Text(text + "\nVan ons.\n"), button: ("Do", "publish")));
        await Apply(site, (Page, Newer(Page)));
        var seen = await editor.Page(Proposals);
        await Done(editor.Submit(Editor, Text(text + "\nVan ons, verbeterd.\n"), button: ("Do", "publish")));

        using var late = await editor.Submit(Proposals, button: ("do", "take"), page: seen);
        late.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await Seeing.Read(late)).QuerySelector(".govuk-error-summary")!.TextContent.ShouldContain("Iemand was je voor");
        (await Stored(site)).ShouldContain("Van ons, verbeterd.");
        await Done(editor.Submit(Proposals, button: ("do", "take")));
        (await Stored(site)).ShouldContain("Nieuw in het pakket.");
    }

    [Fact]
    public async Task Merging_a_proposal_by_hand_leaves_the_draft_that_somebody_works_on()
    {
        await using var site = await OwnSite.Start();
        using var editor = await site.As(Roles.Editor);
        var text = SectorPack.Library.Find(Page, "nl")!.Text;
        await Done(editor.Submit(Editor, Text(text + "\nVan ons.\n"), button: ("Do", "publish")));
        await Done(editor.Submit(Editor, Text(text + "\nNog niet klaar.\n"), button: ("Do", "save")));
        await Apply(site, (Page, Newer(Page)));

        using var refused = await editor.Submit(Proposals, button: ("do", "merge"));
        refused.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await Seeing.Read(refused)).QuerySelectorAll("main form").Length.ShouldBe(1, "the proposal still waits");
        (await editor.Page(Editor)).QuerySelector("textarea")!.TextContent.ShouldContain("Nog niet klaar.");
    }

    private static Task<string> Stored(TestSite site) =>
        site.Database(d =>
            d.Set<StoredDocument>().Where(s => s.Path == Page && s.Language == Languages.Dutch).Select(s => s.Text).SingleAsync()
        );

    [Theory, MemberData(nameof(Sites))]
    public async Task A_pack_that_takes_away_what_a_text_of_staff_leans_on_is_refused_whole(string database)
    {
        await using var site = await OwnSite.Start(database);
        using var editor = await site.As(Roles.Editor);
        var text = SectorPack.Library.Find(Page, "nl")!.Text;
        await Done(editor.Submit(Editor, Text(text + "\n[Lees ook](page:toegankelijkheid).\n"), button: ("Do", "publish")));
        await using var scope = site.Services.CreateAsyncScope();
        var pack = SectorPack.Library.Documents.Where(d => d.Path != "pages/toegankelijkheid").ToList();

        var refused = await Should.ThrowAsync<PackException>(() => Baken.Web.Start.Apply(scope.ServiceProvider, pack, default));

        refused.Finding.File.ShouldBe(Page + ".nl.md");
        await site.Services.GetRequiredService<LibraryCache>().Reload();
        using var reader = site.Reader();
        await reader.Page("/nl/pagina/toegankelijkheid?nog");
    }
}
