using System.Net;
using System.Text;
using Baken.Platform;
using Baken.Platform.Access;
using Baken.Platform.Mail;
using Baken.Platform.Schedule;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Schedule = Baken.Platform.Schedule.Jobs;

namespace Baken.Tests.Web.Jobs;

/// <summary>On sites of their own, whose jobs run.</summary>
public sealed class JobsTests
{
    public static TheoryData<string> Sites => OnBothDatabases.Sites;

    [Theory, MemberData(nameof(Sites))]
    public async Task A_job_runs_now_and_the_page_shows_how_it_went_and_when_it_comes_again(string database)
    {
        var work = new Work();
        await using var site = await Start(database, work);
        using var client = await site.As(Roles.Administrator);
        (await Row(client)).ShouldContain("nog niet");

        using var started = await client.Submit("/nl/werkplek/taken", form: Form, page: await client.Page("/nl/werkplek/taken"));
        started.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        await work.Done.WaitAsync(TimeSpan.FromSeconds(20));
        await Until(async () => (await Row(client)).Contains("gelukt", StringComparison.Ordinal));
        (await Row(client)).ShouldContain("Volgende keer");
    }

    [Theory, MemberData(nameof(Sites))]
    public async Task A_failure_is_shown_and_mailed_to_the_administrators_in_their_language(string database)
    {
        var work = new Work { Failure = new JobException("De bron antwoordt niet.") };
        await using var site = await Start(database, work);
        var (client, person) = await site.SignedIn(Roles.Administrator);
        await site.Services.GetRequiredService<Schedule>().RunNow(Work.JobName, default);
        await Until(async () => (await Row(client)).Contains("De bron antwoordt niet.", StringComparison.Ordinal));
        var mail = await site.Database(d => d.Set<OutboxMail>().SingleAsync(m => m.To == person.Email));
        mail.Subject.ShouldBe("Een taak is niet gelukt");
        mail.Text.ShouldContain("taak: Proeftaak");
    }

    [Theory, MemberData(nameof(Sites))]
    public async Task What_an_unforeseen_failure_says_stands_in_no_log_no_history_and_on_no_page(string database)
    {
        const string Address = "geheimpje@voorbeeld.invalid";
        var cause = new FormatException($"parameter @p0='{Address}'");
        var work = new Work { Failure = new DbUpdateException($"Nobody has {Address}.", cause) };
        await using var site = await Start(database, work);
        using var client = await site.As(Roles.Administrator);
        await site.Services.GetRequiredService<Schedule>().RunNow(Work.JobName, default);
        await Until(async () => (await Row(client)).Contains(nameof(DbUpdateException), StringComparison.Ordinal));
        (await Row(client)).ShouldNotContain(Address);
        var log = string.Join('\n', site.Log);
        log.ShouldContain("The job proeftaak failed (DbUpdateException).");
        log.ShouldContain(nameof(FormatException));
        log.ShouldNotContain(Address);
        if (database == "SQLite")
            foreach (var file in Directory.EnumerateFiles(site.Folder, "baken.db*"))
                Encoding.UTF8.GetString(await Bytes(file)).ShouldNotContain(Address, Case.Sensitive, "also not in Quartz's history");
    }

    [Theory, MemberData(nameof(Sites))]
    public async Task A_run_that_was_missed_is_made_up_once_after_the_next_start(string database)
    {
        var file = Path.Combine(Path.GetTempPath(), "baken-tests", $"{Ids.New():N}.db");
        var connection = database == "SQLite" ? $"Data Source={file}" : await PostgresSite.NewDatabaseOrSkip();
        var work = new Work { Cron = "0 0 4 1 1 ?" };
        await using (var first = await OwnSite.Start(connection, work.Into))
        {
            await Until(() => Task.FromResult(first.Services.GetRequiredService<Schedule>().Running));
            await first.Services.GetRequiredService<Schedule>().Stop(default);
            // As if three years had passed while the site was down.
            var past = TimeProvider.System.GetUtcNow().AddYears(-3).UtcTicks;
            var name = $"{Work.JobName} {work.Cron}";
            var set = await first.Database(d =>
                d.Database.ExecuteSqlAsync($"UPDATE qrtz_triggers SET next_fire_time = {past} WHERE trigger_name = {name}")
            );
            set.ShouldBe(1);
        }
        work.Runs.ShouldBe(0);
        await using var second = await OwnSite.Start(connection, work.Into);
        await Until(() => Task.FromResult(work.Runs > 0));
        await Task.Delay(TimeSpan.FromSeconds(1));
        work.Runs.ShouldBe(1);
    }

    [Fact]
    public async Task Another_schedule_replaces_the_one_before_and_a_job_that_is_no_more_goes()
    {
        var file = Path.Combine(Path.GetTempPath(), "baken-tests", $"{Ids.New():N}.db");
        (await Schedules(new Work { Cron = "0 0 4 1 1 ?" }.Into)).ShouldBe(["proeftaak 0 0 4 1 1 ?"]);
        (await Schedules(new Work { Cron = "0 0 5 1 1 ?" }.Into)).ShouldBe(["proeftaak 0 0 5 1 1 ?"]);
        (await Schedules(builder => builder.Services.AddHostedService<JobRunner>())).ShouldBeEmpty();
        File.Delete(file);

        async Task<List<string>> Schedules(Action<WebApplicationBuilder> more)
        {
            await using var site = await OwnSite.Start($"Data Source={file}", more);
            await Until(() => Task.FromResult(site.Services.GetRequiredService<Schedule>().Running));
            return await site.Database(d =>
                d.Database.SqlQuery<string>($"SELECT trigger_name AS \"Value\" FROM qrtz_triggers WHERE job_name = {Work.JobName}")
                    .ToListAsync()
            );
        }
    }

    [Fact]
    public async Task Where_jobs_do_not_run_the_page_says_so_and_has_no_buttons()
    {
        await using var site = await OwnSite.Start();
        using var client = await site.As(Roles.Administrator);
        var page = await client.Page("/nl/werkplek/taken");
        page.QuerySelector(Form).ShouldBeNull();
        page.Body!.TextContent.ShouldContain("Taken lopen alleen waar de site bediend wordt");
    }

    private static async Task<byte[]> Bytes(string file)
    {
        await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        var bytes = new MemoryStream();
        await stream.CopyToAsync(bytes);
        return bytes.ToArray();
    }

    private const string Form = "form:has(input[value=proeftaak])";

    private static async Task<OwnSite> Start(string database, Work work)
    {
        var site = await OwnSite.Start(database, work.Into);
        await Until(() => Task.FromResult(site.Services.GetRequiredService<Schedule>().Running));
        return site;
    }

    private static async Task<string> Row(HttpClient client) =>
        (await client.Page("/nl/werkplek/taken"))
            .QuerySelectorAll(".b-row")
            .Single(r => r.TextContent.Contains("Proeftaak", StringComparison.Ordinal))
            .TextContent;

    private static async Task Until(Func<Task<bool>> holds)
    {
        for (var i = 0; i < 100; i++)
        {
            if (await holds())
                return;
            await Task.Delay(200);
        }
        (await holds()).ShouldBeTrue("it did not happen within twenty seconds");
    }
}

/// <summary>A module with one job, which a test watches.</summary>
internal sealed class Work : Module
{
    public const string JobName = "proeftaak";

    public override string Name => "Work";

    private readonly TaskCompletionSource _done = new();
    private int _runs;

    public string Cron { get; init; } = "0 0 4 1 1 ?";

    public Exception? Failure { get; init; }

    public int Runs => _runs;

    public Task Done => _done.Task;

    /// <summary>The jobs of this site run, as under serve.</summary>
    public void Into(WebApplicationBuilder builder) => builder.Services.AddSingleton<Module>(this).AddHostedService<JobRunner>();

    public override IEnumerable<JobDescription> Jobs => [new(JobName, Cron, Run) { Label = () => "Proeftaak" }];

    private Task Run(IServiceProvider services, CancellationToken cancel)
    {
        Interlocked.Increment(ref _runs);
        _done.TrySetResult();
        return Failure is null ? Task.CompletedTask : throw Failure;
    }
}
