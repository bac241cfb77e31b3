using Baken.Plan.Board;
using Baken.Plan.Recording;
using Baken.Platform.Access;
using Baken.Platform.Data;
using Baken.Platform.Mail;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Baken.Tests.Plan;

public sealed class WeeklyMailTests(SqliteSite sqlite, PostgresSite postgres) : OnBothDatabases(sqlite, postgres)
{
    [Theory, MemberData(nameof(Sites))]
    public async Task Whoever_owns_a_step_gets_one_mail_a_week_in_their_language_and_nobody_else_does(string site)
    {
        var owner = Person.New(
            "Voorbeeld Trekker",
            $"{Baken.Platform.Ids.New():N}@voorbeeld.invalid",
            "en",
            [Roles.Coordinator],
            new(2022, 3, 7)
        );
        var (_, other) = await On(site).SignedIn(Roles.Coordinator);
        await On(site)
            .Database(async d =>
            {
                d.Add(owner);
                d.Add(
                    new NextStep
                    {
                        Plan = "2022-2023",
                        Part = "2.2.a",
                        What = "Begrippen [nalezen]",
                        Due = new DateOnly(2022, 5, 1),
                        OwnerId = owner.Id,
                    }
                );
                return await d.SaveChangesAsync();
            });
        await Run(site);
        await Run(site);
        var mail = await On(site).Database(d => d.Set<OutboxMail>().Where(m => m.Key.StartsWith("weekly/")).ToListAsync());
        var mine = mail.Where(m => m.Key.EndsWith(owner.Id.ToString(), StringComparison.Ordinal)).ShouldHaveSingleItem();
        mine.To.ShouldBe(owner.Email);
        mine.Language.ShouldBe("en");
        mine.Text.ShouldContain("Begrippen [nalezen]");
        mine.Text.ShouldContain("weeks late");
        mine.Text.ShouldContain("/en/workplace");
        mail.ShouldNotContain(m => m.Key.EndsWith(other.Id.ToString(), StringComparison.Ordinal));
    }

    private async Task Run(string site)
    {
        await using var scope = On(site).Services.CreateAsyncScope();
        await WeeklyMail.Job.Run(scope.ServiceProvider, default);
    }
}
