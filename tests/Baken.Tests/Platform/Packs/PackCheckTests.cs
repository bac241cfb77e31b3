using System.Net;
using Baken.Platform.Access;
using Baken.Platform.Packs;
using Microsoft.Extensions.DependencyInjection;

namespace Baken.Tests.Platform.Packs;

/// <summary>What would break pages when it is read is refused when it is written.</summary>
public sealed class PackCheckTests(SqliteSite site)
{
    private IReadOnlyList<Finding> Errors(string path, string language, string old, string @new)
    {
        var good = SectorPack.Library.Find(path, language)!;
        good.Text.ShouldContain(old);
        var bad = good with { Text = good.Text.Replace(old, @new, StringComparison.Ordinal) };
        var check = site.Services.GetRequiredService<PackCheck>();
        return [.. check.One(bad, SectorPack.Library.With((path, language, bad.Text))).Where(f => f.Severity == Severity.Error)];
    }

    [Theory]
    [InlineData("pack", "", "footer: [", "footer: {", "Check spelling")]
    [InlineData("pack", "", "exit_target:", "exit_targt:", "There is no field \"exit_targt\" here.")]
    [InlineData("pack", "", "holidays: belgium", "holidays: narnia", "no rule of public holidays \"narnia\"")]
    [InlineData("pack", "", "https://www.meteo.be/nl/", "javascript:alert(1)", "\"leave quickly\" would lead nowhere")]
    [InlineData("pack", "", "exit_target: \"https://www", "exit_target: \"www", "\"leave quickly\" would lead nowhere")]
    [InlineData("pack", "", "mail: info@", "mail: Mediarte <info@", "is no mail address")]
    [InlineData("lines/1712", "", "site: https://1712.be", "site: data:text/html,x", "is no web address")]
    [InlineData("lines/1712", "", "chat: https://1712.be", "chat: https://1712.be@elders.example", "is no web address")]
    [InlineData("pages/contact", "nl", "](https:", "](javascript:", "leads nowhere")]
    [InlineData("parties", "", "parties:", "partys:", "There is no field \"partys\" here.")]
    [InlineData("pages/error-404", "nl", "lines: [\"112\"", "lines: \"112\" # [", "This is not what should stand here.")]
    [InlineData("pages/home", "nl", "now_title:", "now_titel:", "There is no field \"now_titel\" here.")]
    [InlineData("plan/2022-2023/units", "nl", "many:", "meny:", "There is no field \"meny\" here.")]
    [InlineData("lines/1712", "", "hours:", "hour:", "There is no field \"hour\" here.")]
    [InlineData("plan/2022-2023/plan", "", "lead: [mediarte]", "lead:", "A field is left empty here")]
    [InlineData("mail/sign-in-link", "nl", "{minutes}", "{minuten}", "Nothing fills {minuten} in this mail.")]
    [InlineData("mail/sign-in-link", "fr", "{link}", "", "This mail is of no use without {link}.")]
    public void A_slip_is_named_with_its_line_before_readers_meet_it(string path, string language, string old, string @new, string what) =>
        string.Join('\n', Errors(path, language, old, @new)).ShouldContain(what);

    [Fact]
    public async Task A_pack_that_every_page_would_stumble_over_is_not_published()
    {
        const string Path = "/nl/werkplek/teksten/bewerken/-/pack";
        using var editor = await site.As(Roles.Editor);
        using var reader = site.Reader();
        var text = (await editor.Page(Path)).QuerySelector("textarea")!.TextContent;
        using var refused = await editor.Submit(
            Path,
            new Dictionary<string, string?> { ["Source"] = text + "\nfooter: {\n" },
            button: ("Do", "publish")
        );
        refused.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        await reader.Page("/nl?opnieuw");
    }

    [Fact]
    public void What_the_site_cannot_do_without_is_asked_for()
    {
        var check = site.Services.GetRequiredService<PackCheck>();
        var without = SectorPack.Library.With(("pages/home", "nl", null), ("mail/invitation", "nl", null), ("pages/error-500", "nl", null));
        check
            .One(without.Find("pack")!, without)
            .Select(f => f.File)
            .ShouldBe(["pages/home.nl.md", "mail/invitation.nl.md", "pages/error-500.nl.md"], ignoreOrder: true);
    }
}
