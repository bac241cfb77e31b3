using System.Net;
using Baken.Platform;
using Baken.Platform.Access;
using Baken.Platform.Mail;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Baken.Tests.Web.Mail;

/// <summary>On sites of their own: what waits is counted.</summary>
public sealed class MailPageTests
{
    [Fact]
    public async Task An_administrator_sends_a_test_message_and_reads_it_in_the_browser_where_there_is_no_mail_server()
    {
        await using var site = await OwnSite.Start();
        using var client = await site.As(Roles.Administrator);
        (await client.Page("/nl/werkplek/mail")).Body!.TextContent.ShouldContain("Er is geen mailserver ingesteld");
        using var asked = await client.Submit("/nl/werkplek/mail", form: "form[action$=Test]");
        asked.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await client.Page("/nl/werkplek/mail")).Body!.TextContent.ShouldContain("zo dadelijk");
        (await site.Services.GetRequiredService<Delivery>().Send()).ShouldBe(1);

        var page = await client.Page("/nl/werkplek/mail");
        page.Body!.TextContent.ShouldContain("Niets wacht");
        var file = page.QuerySelector(".b-links a")!.GetAttribute("href")!;
        var read = await client.Page(file);
        read.Heading().ShouldBe("Proefbericht");
        read.Body!.TextContent.ShouldContain("Lees je dit, dan komt de mail aan.");
        await client.Page("/nl/werkplek/mail/bestand/..%2Fbaken.db", HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task What_failed_says_why_and_goes_again_or_is_dropped()
    {
        await using var site = await OwnSite.Start();
        using var client = await site.As(Roles.Administrator);
        await site.Database(database =>
        {
            foreach (var key in new[] { "een", "twee" })
            {
                var mail = site.Services.GetRequiredService<Outbox>().Add(database, key, "an@voorbeeld.invalid", "nl", "test", []);
                (mail.GivenUp, mail.Failure, mail.Attempts) = (TimeProvider.System.GetUtcNow(), "550 no such mailbox", 8);
            }
            return database.SaveChangesAsync();
        });
        (await client.Page("/nl/werkplek/mail")).QuerySelectorAll(".b-row").Length.ShouldBe(2);
        (await client.Page("/nl/werkplek/mail")).Body!.TextContent.ShouldContain("550 no such mailbox");
        using var again = await client.Submit("/nl/werkplek/mail", form: ".b-row form", button: ("Do", "again"));
        using var drop = await client.Submit("/nl/werkplek/mail", form: ".b-row form", button: ("Do", "drop"));
        (await site.Services.GetRequiredService<Delivery>().Send()).ShouldBe(1);
        (await site.Database(d => d.Set<OutboxMail>().CountAsync())).ShouldBe(1);
    }
}
