using Baken.Platform.Adjusting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Quartz;
using Quartz.Extensibility;

namespace Baken.Platform.Schedule;

/// <summary>How a job does: when it ran last and how that went, and when it runs next.</summary>
public sealed record JobState(JobDescription Job, DateTimeOffset? Last, TimeSpan? Took, bool Failed, string? Failure, DateTimeOffset? Next);

/// <summary>The jobs of all modules in Quartz's store, in the database: shared by the nodes, and a run missed is made up once.</summary>
public sealed class Jobs(ISchedulerFactory schedulers, IExecutionHistoryStore history, IEnumerable<Module> modules, Adjustments adjusted)
{
    private const string Group = "baken";

    public IReadOnlyList<JobDescription> All => [.. modules.SelectMany(m => m.Jobs)];

    /// <summary>Whether this program runs jobs: a site that is served does; tests and commands do not.</summary>
    public bool Running { get; private set; }

    /// <summary>Writes down what runs when. A schedule that is there already keeps its next run, also one that lies in the past.</summary>
    public async Task Start(CancellationToken cancel)
    {
        var scheduler = await schedulers.GetScheduler(cancel);
        foreach (var job in All)
            await scheduler.AddJob(
                JobBuilder.Create<ModuleJob>().WithIdentity(new JobKey(job.Name, Group)).StoreDurably().Build(),
                new AddJobOptions { Replace = true },
                cancel
            );
        await Plan(scheduler, cancel);
        var known = All.Select(j => j.Name).ToHashSet();
        foreach (var gone in (await scheduler.QueryJobs(new JobQuery(), cancel)).Items.Where(j => !known.Contains(j.Key.Name)))
            await scheduler.DeleteJob(gone.Key, cancel);
        await scheduler.Start(cancel);
        Running = true;
    }

    /// <summary>Another day was chosen: the schedules follow, where this program runs jobs; else at its next start.</summary>
    public async Task PlanAgain(CancellationToken cancel)
    {
        if (Running)
            await Plan(await schedulers.GetScheduler(cancel), cancel);
    }

    private async Task Plan(IScheduler scheduler, CancellationToken cancel)
    {
        var weekly = adjusted.Of(OfTheSite.WeeklyDay);
        foreach (var job in All)
        {
            var key = new JobKey(job.Name, Group);
            // Its schedule is its name: another schedule is another trigger, and the one before goes.
            var cron = job.CronOn(weekly);
            var trigger = new TriggerKey($"{job.Name} {cron}", Group);
            foreach (
                var other in (await scheduler.QueryTriggers(new TriggerQuery { Job = key }, cancel)).Items.Where(t => t.Key.Group == Group)
            )
                if (!other.Key.Equals(trigger))
                    await scheduler.UnscheduleJob(other.Key, cancel);
            await scheduler.ScheduleTrigger(
                TriggerBuilder
                    .Create()
                    .WithIdentity(trigger)
                    .ForJob(key)
                    .WithSchedule(
                        CronScheduleBuilder
                            .Create(cron)
                            .InTimeZone(SiteClock.Zone)
                            .WithMisfireInstruction(CronTriggerMisfireInstruction.FireAndProceed)
                    )
                    .Build(),
                TriggerConflict.Keep,
                cancel
            );
        }
    }

    public async Task Stop(CancellationToken cancel)
    {
        if (!Running)
            return;
        Running = false;
        await (await schedulers.GetScheduler(cancel)).Shutdown(waitForJobsToComplete: true, cancel);
    }

    public async Task<IReadOnlyList<JobState>> States(CancellationToken cancel)
    {
        if (!Running)
            return [.. All.Select(j => new JobState(j, null, null, false, null, null))];
        var scheduler = await schedulers.GetScheduler(cancel);
        var triggers = (await scheduler.QueryTriggers(new TriggerQuery(), cancel)).Items.ToLookup(t => t.JobKey.Name);
        var runs = await history.QueryJobRunStatuses(new JobRunStatusQuery { SchedulerName = scheduler.SchedulerName }, cancel);
        var last = runs.Items.ToDictionary(r => r.Job.Name);
        return
        [
            .. All.Select(job =>
            {
                var run = last.GetValueOrDefault(job.Name);
                var failed = run is { LastResult: JobRunResult.Failed };
                return new JobState(
                    job,
                    run?.LastFiredAtUtc,
                    run?.LastDuration,
                    failed,
                    failed ? run!.LastFailureMessage : null,
                    triggers[job.Name].Min(t => t.NextFireTimeUtc)
                );
            }),
        ];
    }

    /// <summary>Runs a job now, on whichever node takes it; its schedule stays as it is.</summary>
    public async Task<bool> RunNow(string name, CancellationToken cancel)
    {
        if (!Running || All.All(j => j.Name != name))
            return false;
        await (await schedulers.GetScheduler(cancel)).TriggerJob(new JobKey(name, Group), cancellationToken: cancel);
        return true;
    }
}

/// <summary>Runs the jobs as long as the site is served.</summary>
public sealed partial class JobRunner(Jobs jobs, TimeProvider time, ILogger<JobRunner> log) : BackgroundService
{
    private static readonly TimeSpan AfterTrouble = TimeSpan.FromSeconds(30);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!jobs.Running && !stoppingToken.IsCancellationRequested)
            try
            {
                await jobs.Start(stoppingToken);
            }
            catch (Exception error) when (!stoppingToken.IsCancellationRequested)
            {
                // The site is worth more than its jobs: it stays up, and this is tried again.
                Trouble(Unnamed.Trace(error));
                await Task.Delay(AfterTrouble, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await jobs.Stop(cancellationToken);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The jobs could not be started; this is tried again: {Where}")]
    private partial void Trouble(string where);
}
