using Baken.Platform;
using Baken.Platform.Data;
using Baken.Platform.Mail;
using Baken.Platform.Packs;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Baken.Tests.Platform.Mail;

/// <summary>A site of its own per test, whose clock the test moves.</summary>
public sealed class OutboxTests
{
    public static TheoryData<string> Sites => OnBothDatabases.Sites;

    [Theory, MemberData(nameof(Sites))]
    public async Task A_mail_arrives_with_its_text_in_two_forms_and_leaves_no_link_behind(string site)
    {
        await using var server = new MailServer();
        await using var post = await Posting.Start(site, server.Address);
        await post.Put("een", new MailFields { ["link"] = "https://baken.example/nl/aanmelden/abc", ["minutes"] = "20" });

        (await post.Send()).ShouldBe(1);

        var mail = server.Received.ShouldHaveSingleItem();
        mail.Subject.ShouldBe("Je link om aan te melden");
        mail.To.ToString().ShouldBe("an@voorbeeld.invalid");
        mail.From.Mailboxes.Single().Name.ShouldBe("Baken");
        mail.TextBody!.ShouldContain("https://baken.example/nl/aanmelden/abc\n");
        mail.TextBody!.ShouldContain("De link werkt één keer, en nog 20 minuten.");
        mail.HtmlBody!.ShouldContain("<a href=\"https://baken.example/nl/aanmelden/abc\">");
        var row = await post.Row("een");
        row.Sent.ShouldNotBeNull();
        (row.Text + row.Html).ShouldBeEmpty();
        (await post.Send()).ShouldBe(0);
    }

    [Theory, MemberData(nameof(Sites))]
    public async Task What_is_not_saved_is_not_sent_and_a_key_is_used_once(string site)
    {
        await using var server = new MailServer();
        await using var post = await Posting.Start(site, server.Address);
        await post.On(database =>
        {
            post.Outbox.Add(database, "weg", "an@voorbeeld.invalid", "nl", "test", []);
            return Task.FromResult(0);
        });
        (await post.Send()).ShouldBe(0);

        await post.PutOnce("weekly/2022-11-21/an");
        await post.PutOnce("weekly/2022-11-21/an");
        (await post.Send()).ShouldBe(1);
        await Should.ThrowAsync<DbUpdateException>(() => post.Put("weekly/2022-11-21/an", null));
    }

    [Theory, MemberData(nameof(Sites))]
    public async Task Two_nodes_at_once_send_each_mail_once(string site)
    {
        await using var server = new MailServer();
        await using var post = await Posting.Start(site, server.Address);
        for (var i = 0; i < 12; i++)
            await post.Put($"m{i}", null);
        await Task.WhenAll(post.Send(), post.Send(), post.Send());
        await post.Send();
        server.Received.Count.ShouldBe(12);
    }

    [Theory, MemberData(nameof(Sites))]
    public async Task A_server_that_is_away_is_tried_again_after_growing_pauses_and_then_staff_are_asked(string site)
    {
        var server = new MailServer();
        await using var post = await Posting.Start(site, server.Address);
        await server.DisposeAsync();
        await post.Put("een", null);
        foreach (var pause in Delivery.Pauses)
        {
            await post.Send();
            var waiting = await post.Row("een");
            waiting.State(post.Clock.GetUtcNow()).ShouldBe(MailState.Waiting);
            waiting.Failure.ShouldNotBeNullOrEmpty();
            waiting.Next.ShouldBe(post.Clock.GetUtcNow() + pause);
            post.Clock.Pass(pause);
        }
        await post.Send();
        (await post.Row("een")).State(post.Clock.GetUtcNow()).ShouldBe(MailState.GivenUp);
    }

    [Fact]
    public async Task A_mailbox_that_does_not_exist_is_given_up_at_once_and_the_next_mail_goes()
    {
        await using var server = new MailServer { AnswerToRecipient = "550 5.1.1 no such mailbox" };
        await using var post = await Posting.Start("SQLite", server.Address);
        await post.Put("een", null);
        await post.Send();
        var row = await post.Row("een");
        row.State(post.Clock.GetUtcNow()).ShouldBe(MailState.GivenUp);
        row.Failure!.ShouldContain("no such mailbox");
        server.AnswerToRecipient = "250 ok";
        await post.Put("twee", null);
        (await post.Send()).ShouldBe(1);
    }

    [Theory, MemberData(nameof(Sites))]
    public async Task After_a_crash_a_mail_to_one_person_goes_again_and_a_mailing_waits_for_staff(string site)
    {
        await using var server = new MailServer();
        await using var post = await Posting.Start(site, server.Address);
        await post.Put("link", null);
        await post.Put("brief", null, MailKind.Mailing);
        // A node that claimed both and was killed.
        await post.On(d =>
            d.Set<OutboxMail>().ExecuteUpdateAsync(m => m.SetProperty(x => x.Leased, post.Clock.GetUtcNow() + Delivery.Lease))
        );
        (await post.Send()).ShouldBe(0);
        post.Clock.Pass(Delivery.Lease + TimeSpan.FromSeconds(1));
        (await post.Send()).ShouldBe(1);
        (await post.Row("link")).State(post.Clock.GetUtcNow()).ShouldBe(MailState.Sent);
        (await post.Row("brief")).State(post.Clock.GetUtcNow()).ShouldBe(MailState.Unknown);
    }

    [Fact]
    public async Task A_link_that_no_longer_works_is_not_sent()
    {
        await using var server = new MailServer();
        await using var post = await Posting.Start("SQLite", server.Address);
        await post.Put("een", null, until: post.Clock.GetUtcNow() + TimeSpan.FromMinutes(20));
        post.Clock.Pass(TimeSpan.FromMinutes(21));
        (await post.Send()).ShouldBe(0);
        server.Received.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_line_that_goes_dead_after_the_mail_was_taken_means_that_it_is_tried_again()
    {
        await using var server = new MailServer { HangsUpAfterTaking = true };
        await using var post = await Posting.Start("SQLite", server.Address);
        await post.Put("een", null);
        await post.Send();
        server.HangsUpAfterTaking = false;
        post.Clock.Pass(Delivery.Pauses[0]);
        (await post.Send()).ShouldBe(1);
        server.Received.Select(m => m.MessageId).Distinct().ShouldHaveSingleItem("a server can tell that it is the same mail");
    }

    [Fact]
    public async Task Without_a_mail_server_mail_lands_as_readable_files()
    {
        await using var post = await Posting.Start("SQLite", smtp: null);
        await post.Put("een", new MailFields { ["link"] = "https://baken.example/x", ["minutes"] = "20" });
        (await post.Send()).ShouldBe(1);
        var file = Directory.GetFiles(Path.Combine(post.Folder, "mail"), "*.eml").ShouldHaveSingleItem();
        (await File.ReadAllTextAsync(file)).ShouldContain("De link werkt één keer");
    }

    [Fact]
    public async Task A_month_later_nobody_can_see_to_whom_a_mail_went()
    {
        await using var post = await Posting.Start("SQLite", smtp: null);
        await post.Put("een", null);
        await post.Send();
        post.Clock.Pass(Delivery.Remembered + TimeSpan.FromHours(1));
        await post.App.Services.GetRequiredService<Delivery>().Forget();
        (await post.Row("een")).To.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_link_of_a_mail_leads_to_the_site_or_a_web_address_and_never_runs_anything()
    {
        await using var post = await Posting.Start("SQLite", smtp: null);
        await using (var scope = post.App.Services.CreateAsyncScope())
        {
            var database = scope.ServiceProvider.GetRequiredService<Database>();
            var mail = await database.Set<StoredDocument>().SingleAsync(d => d.Path == "mail/test" && d.Language == "nl");
            mail.Text += "\n[hier](page:contact), [daar](https://elders.example), [niet](javascript:alert(1))\n";
            await database.SaveChangesAsync();
        }
        await post.App.Services.GetRequiredService<LibraryCache>().Reload(default);
        var text = post.App.Services.GetRequiredService<MailWriter>().Write("test", "nl", []);
        text.Html.ShouldContain("/nl/pagina/contact\">hier");
        text.Html.ShouldNotContain("href=\"/nl");
        text.Html.ShouldContain("https://elders.example");
        (text.Html + text.Text).ShouldNotContain("javascript:");
    }

    [Fact]
    public async Task Signs_in_a_field_are_only_signs()
    {
        await using var post = await Posting.Start("SQLite", smtp: null);
        var text = post
            .App.Services.GetRequiredService<MailWriter>()
            .Write(
                "invitation",
                "nl",
                new MailFields
                {
                    ["name"] = "[An](https://elders.example) *B* <b>",
                    ["role"] = "redacteur",
                    ["link"] = "https://baken.example/x",
                    ["days"] = "7",
                }
            );
        text.Text.ShouldStartWith("Dag [An](https://elders.example) *B* <b>\n");
        text.Html.ShouldNotContain("href=\"https://elders.example");
        text.Html.ShouldContain("&lt;b&gt;");
    }
}

/// <summary>A site that posts, with a clock of its own.</summary>
internal sealed class Posting : IAsyncDisposable
{
    public required WebApplication App { get; init; }

    public required string Folder { get; init; }

    public required MovableClock Clock { get; init; }

    public Outbox Outbox => App.Services.GetRequiredService<Outbox>();

    public static async Task<Posting> Start(string site, string? smtp)
    {
        var folder = Path.Combine(Path.GetTempPath(), "baken-tests", Ids.New().ToString("N"));
        var connection = site == "SQLite" ? $"Data Source={Path.Combine(folder, "baken.db")}" : await PostgresSite.NewDatabaseOrSkip();
        var clock = new MovableClock();
        var (app, _) = await TestSite.Start(
            connection,
            folder,
            builder =>
            {
                builder.Services.Replace(ServiceDescriptor.Singleton<TimeProvider>(clock));
                builder.Services.Replace(ServiceDescriptor.Singleton(Baken.Web.Settings.Read(builder.Configuration) with { Smtp = smtp }));
            }
        );
        return new Posting
        {
            App = app,
            Folder = folder,
            Clock = clock,
        };
    }

    public async Task<T> On<T>(Func<Database, Task<T>> work)
    {
        await using var scope = App.Services.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<Database>());
    }

    public Task Put(string key, MailFields? fields, MailKind kind = MailKind.Transactional, DateTimeOffset? until = null) =>
        On(database =>
        {
            var template = fields is null ? "test" : "sign-in-link";
            Outbox.Add(database, key, "an@voorbeeld.invalid", "nl", template, fields ?? [], kind, until);
            return database.SaveChangesAsync();
        });

    public Task PutOnce(string key) =>
        On(async database =>
        {
            await Outbox.AddOnce(database, key, "an@voorbeeld.invalid", "nl", "test", []);
            return await database.SaveChangesAsync();
        });

    public Task<int> Send() => App.Services.GetRequiredService<Delivery>().Send();

    public Task<OutboxMail> Row(string key) => On(d => d.Set<OutboxMail>().AsNoTracking().SingleAsync(m => m.Key == key));

    public async ValueTask DisposeAsync()
    {
        await App.DisposeAsync();
        if (Directory.Exists(Folder))
            Directory.Delete(Folder, recursive: true);
    }
}

/// <summary>Stands still until the test moves it.</summary>
public sealed class MovableClock : TimeProvider
{
    private DateTimeOffset _now = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => _now;

    public void Pass(TimeSpan time) => _now += time;
}
