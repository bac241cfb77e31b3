using System.Net;
using Baken.Platform.Access;

namespace Baken.Tests.Web.SigningIn;

/// <summary>Staff find the way in, the way back, and what asks something of them.</summary>
public sealed class WayInTests
{
    [Fact]
    public async Task A_link_for_staff_stands_at_the_foot_of_the_front_page_and_not_where_somebody_looks_for_help()
    {
        await using var site = await OwnSite.Start();
        using var reader = site.Reader();
        const string Link = "footer a[href='/nl/werkplek']";
        foreach (var page in new[] { "/nl", "/nl/plan" })
            (await reader.Page(page)).QuerySelector(Link)!.TextContent.ShouldBe("Voor medewerkers", page);
        (await reader.Page("/nl/hulplijnen")).QuerySelector(Link).ShouldBeNull();
        (await reader.Page("/nl")).Body!.TextContent.ShouldNotContain("Terug naar de werkplek");
        using var editor = await site.As(Roles.Editor);
        (await editor.Page("/nl/hulplijnen")).QuerySelector("a[href='/nl/werkplek']")!.TextContent.ShouldBe("Terug naar de werkplek");
        (await reader.Page("/nl/hulplijnen")).Body!.TextContent.ShouldNotContain("Terug naar de werkplek", Case.Sensitive);
    }

    [Fact]
    public async Task Who_may_not_open_a_page_is_led_back_to_their_own_work_without_crisis_numbers()
    {
        await using var site = await OwnSite.Start();
        using var editor = await site.As(Roles.Editor);
        var page = await editor.Page("/nl/werkplek/mensen", HttpStatusCode.Forbidden);
        page.Heading().ShouldBe("Deze pagina hoort bij een andere taak");
        page.QuerySelector("main a.govuk-button")!.GetAttribute("href").ShouldBe("/nl/werkplek");
        page.QuerySelector("main a[href^='tel:']").ShouldBeNull();
    }

    [Fact]
    public async Task An_editors_day_shows_own_drafts_and_the_first_administrators_day_the_first_steps()
    {
        await using var site = await OwnSite.Start();
        using var administrator = await site.As(Roles.Administrator);
        var first = (await administrator.Page("/nl/werkplek")).QuerySelector("main")!;
        first.TextContent.ShouldContain("Stel mail in");
        first.TextContent.ShouldContain("Nodig een coördinator uit");
        first.TextContent.ShouldContain("Nodig een redacteur uit");

        using var editor = await site.As(Roles.Editor);
        using var draft = await editor.Submit(
            "/nl/werkplek/teksten/bewerken/nl/terms/stalking",
            new Dictionary<string, string?> { ["v/title"] = "Belagen, half klaar" },
            button: ("Do", "save")
        );
        (await editor.Page("/nl/werkplek")).QuerySelector("main")!.TextContent.ShouldContain("Belagen, half klaar");
        (await editor.Page("/nl/werkplek/teksten?toon=ontwerpen")).QuerySelectorAll("tbody tr").ShouldHaveSingleItem();
        (await administrator.Page("/nl/werkplek")).QuerySelector("main")!.TextContent.ShouldNotContain("Nodig een redacteur uit");
    }
}
