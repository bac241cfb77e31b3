using System.Net;
using Baken.Platform;
using Baken.Platform.Access;
using Baken.Platform.Contracts;
using Baken.Platform.Packs;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Baken.Tests.Knowledge.Dossiers;

/// <summary>Editors order and publish; each test works in another dossier, so that they do not meet.</summary>
public sealed class ArrangeTests(SqliteSite sqlite, PostgresSite postgres) : OnBothDatabases(sqlite, postgres)
{
    [Theory, MemberData(nameof(Sites))]
    public async Task An_editor_moves_a_text_up_and_readers_find_it_there(string name)
    {
        var site = On(name);
        using var editor = await site.As(Roles.Editor);
        const string Page = "/nl/werkplek/lezen/route";
        (await editor.Submit(Page, button: ("Up", "formeel"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);

        using var reader = site.Reader();
        var links = (await reader.Page(SectorPack.Reading("route"))).QuerySelectorAll("section .b-links a").Select(a => a.TextContent);
        var formal = (await reader.Page(SectorPack.Reading("route/formeel"))).Heading();
        links.ToList()[1].ShouldBe(formal);
        var note = await site.Database(db =>
            db.Set<DocumentVersion>().Where(v => v.Note == "Hoger in de volgorde: formeel").Select(v => v.By).SingleAsync()
        );
        note.ShouldStartWith("Voorbeeld");
    }

    [Theory, MemberData(nameof(Sites))]
    public async Task A_new_text_starts_as_a_draft_goes_online_on_its_day_is_taken_down_and_put_back(string name)
    {
        var site = On(name);
        using var editor = await site.As(Roles.Editor);
        using var reader = site.Reader();
        var made = await editor.Submit(
            "/nl/werkplek/lezen/stage",
            new Dictionary<string, string?> { ["NewTitle"] = "Wat als je stagebegeleider vertrekt?" },
            form: "section form",
            button: ("Add", "true")
        );
        var edit = made.Headers.Location!.ToString();
        edit.ShouldBe("/nl/werkplek/teksten/bewerken/nl/dossiers/stage/wat-als-je-stagebegeleider-vertrekt");

        (await editor.Page(edit)).QuerySelector("main [role=alert]").ShouldBeNull("a new text begins with a template of its kind");
        (await editor.Page("/nl/werkplek/lezen/stage")).QuerySelector("main")!.TextContent.ShouldContain("stagebegeleider vertrekt?");

        // Without words there is no day.
        const string Page = "/nl/werkplek/lezen/stage/wat-als-je-stagebegeleider-vertrekt";
        var early = await editor.Submit(Page, button: ("Do", "publish"));
        early.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await Seeing.Read(early)).QuerySelector(".govuk-error-summary")!.TextContent.ShouldContain("Publiceer eerst de Nederlandse tekst");

        var text = (await editor.Page(edit + "?bron=true")).QuerySelector("textarea")!.TextContent + "Vraag wie overneemt.\n";
        var written = await editor.Submit(
            edit + "?bron=true",
            new Dictionary<string, string?> { ["Source"] = text },
            button: ("Do", "publish")
        );
        written.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var notice = (await editor.Page(written.Headers.Location!.ToString())).QuerySelector("[role=status].b-notice")!;
        notice.TextContent.ShouldContain("Nog geen datum: lezers zien dit niet.");
        notice.QuerySelector("a")!.GetAttribute("href").ShouldBe(Page);

        var OnSite = SectorPack.Reading("stage/wat-als-je-stagebegeleider-vertrekt");
        (await reader.Page(OnSite, HttpStatusCode.Redirect)).ShouldNotBeNull();
        (await Press("publish")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await reader.Page(OnSite)).Heading().ShouldBe("Wat als je stagebegeleider vertrekt?");
        await Press("take-down");
        await reader.Page(OnSite, HttpStatusCode.Redirect);
        await Press("put-back");
        await reader.Page(OnSite);

        var tomorrow = site.Services.GetRequiredService<SiteClock>().Today.AddDays(1);
        var late = await editor.Submit(
            Page,
            new Dictionary<string, string?> { ["From"] = $"{tomorrow:d-M-yyyy}" },
            button: ("Do", "publish")
        );
        late.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        await reader.Page(OnSite, HttpStatusCode.Redirect);
        (await editor.Page(Page)).QuerySelector(".b-state")!.TextContent.ShouldContain("Komt online op");

        Task<HttpResponseMessage> Press(string what) => editor.Submit(Page, button: ("Do", what));
    }

    [Theory, MemberData(nameof(Sites))]
    public async Task Who_presses_on_an_old_page_overwrites_nothing_and_sees_how_it_stands_now(string name)
    {
        var site = On(name);
        using var first = await site.As(Roles.Editor);
        using var second = await site.As(Roles.Editor);
        const string Path = "/nl/werkplek/lezen/na";
        var old = (await second.Page(Path)).QuerySelector("input[name=BasedOn]")!.GetAttribute("value");
        (await first.Submit(Path, button: ("Down", "wat-gebeurt-er"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);

        var answer = await second.Submit(Path, new Dictionary<string, string?> { ["BasedOn"] = old }, button: ("Down", "wat-gebeurt-er"));
        answer.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        var page = await Seeing.Read(answer);
        page.QuerySelector("[role=alert]")!.TextContent.ShouldContain("Iemand was je voor");
        page.QuerySelectorAll(".b-row").Select(r => r.Id).Take(2).ShouldBe(["niets-gedaan", "wat-gebeurt-er"]);
        page.QuerySelector("input[name=BasedOn]")!.GetAttribute("value").ShouldNotBe(old);
    }

    [Fact]
    public async Task Every_published_text_is_one_record_and_nothing_published_is_no_record()
    {
        var folder = Directory.CreateTempSubdirectory("baken").FullName;
        var clock = new StandingClock(SiteClock.At(new DateOnly(2026, 11, 24), new TimeOnly(12, 0)));
        var (app, _) = await TestSite.Start(
            $"Data Source={System.IO.Path.Combine(folder, "baken.db")}",
            folder,
            b => b.Services.AddSingleton<TimeProvider>(clock)
        );
        await using var site = app;
        var measure = app.Services.GetServices<IMeasure>().Single(m => m.Name == "dossier-items");
        var parameters = new Dictionary<string, string> { ["dossier"] = "omstanders" };

        var records = await measure.Records(parameters, CancellationToken.None);
        records.Count.ShouldBe(10);
        records.ShouldAllBe(r =>
            r.Quantity == 1 && r.Day == new DateOnly(2026, 11, 24) && r.Address!.StartsWith(SectorPack.Reading("omstanders"))
        );
        records.Select(r => r.Title("en")).ShouldContain("Afterwards: ask what the other person wants");

        clock.Now = clock.Now.AddDays(-1);
        (await measure.Records(parameters, CancellationToken.None)).ShouldBeEmpty();
        (await measure.Records(new Dictionary<string, string> { ["dossier"] = "geen" }, CancellationToken.None)).ShouldBeEmpty();
    }
}
