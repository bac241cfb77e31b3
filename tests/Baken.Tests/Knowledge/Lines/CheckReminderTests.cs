using Baken.Knowledge.Lines;
using Baken.Platform;
using Baken.Platform.Access;
using Baken.Platform.Mail;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Baken.Tests.Knowledge.Lines;

public sealed class CheckReminderTests(SqliteSite sqlite, PostgresSite postgres) : OnBothDatabases(sqlite, postgres)
{
    [Theory, MemberData(nameof(Sites))]
    public async Task Editors_hear_once_a_week_which_lines_to_look_at_again(string site)
    {
        var on = On(site);
        var (_, editor) = await on.SignedIn(Roles.Editor);
        var (_, administrator) = await on.SignedIn(Roles.Administrator);
        for (var run = 0; run < 2; run++)
        {
            await using var scope = on.Services.CreateAsyncScope();
            await CheckReminder.Job.Run(scope.ServiceProvider, TestContext.Current.CancellationToken);
        }
        var mails = await on.Database(d => d.Set<OutboxMail>().Where(m => m.Template == "line-check-reminder").ToListAsync());
        var mail = mails.Where(m => m.To == editor.Email).ShouldHaveSingleItem();
        mail.Text.ShouldContain("1712");
        mail.Text.ShouldContain("31 oktober 2025");
        mail.Text.ShouldContain("/nl/werkplek/teksten/bewerken/-/lines/1712");
        mails.ShouldNotContain(m => m.To == administrator.Email);
    }

    [Theory, MemberData(nameof(Sites))]
    public async Task Staff_see_what_was_looked_at_longest_ago_first(string site)
    {
        var on = On(site);
        var (browser, _) = await on.SignedIn(Roles.Coordinator);
        var page = await browser.Page("/nl/werkplek/hulplijnen");
        var days = page.QuerySelectorAll("table time").Select(t => t.GetAttribute("datetime")).ToList();
        days.Count.ShouldBeGreaterThan(20);
        days.ShouldBeInOrder();
    }

    /// <summary>Who may not open the editor sees names without links, and who can.</summary>
    [Theory]
    [InlineData("/nl/werkplek/hulplijnen")]
    [InlineData("/nl/werkplek/wegwijzer")]
    public async Task Links_to_the_editor_are_for_editors(string path)
    {
        const string Reason = "Een collega met de rol redacteur kan deze teksten veranderen.";
        using var coordinator = await On("SQLite").As(Roles.Coordinator);
        var without = await coordinator.Page(path);
        without.QuerySelectorAll("main a[href*='/teksten/bewerken/']").ShouldBeEmpty();
        without.Body!.TextContent.ShouldContain(Reason);
        using var editor = await On("SQLite").As(Roles.Editor);
        var with = await editor.Page(path);
        with.QuerySelectorAll("main a[href*='/teksten/bewerken/']").ShouldNotBeEmpty();
        with.Body!.TextContent.ShouldNotContain(Reason);
    }
}
