using Baken.Platform.Access;
using Baken.Platform.Data;
using Baken.Platform.Looks;
using Baken.Platform.Mail;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Quartz;

namespace Baken.Platform.Schedule;

/// <summary>Runs the work that a module described, in a scope of its own. A failure reaches the administrators by mail.</summary>
[DisallowConcurrentExecution]
internal sealed partial class ModuleJob(IServiceScopeFactory scopes, IEnumerable<Module> modules, TimeProvider time, ILogger<ModuleJob> log)
    : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        var name = context.JobDetail.Key.Name;
        // A job that this version no longer has: another node may be older.
        if (modules.SelectMany(m => m.Jobs).FirstOrDefault(j => j.Name == name) is not { } job)
            return;
        string why;
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            await job.Run(scope.ServiceProvider, cancellationToken);
            return;
        }
        catch (Exception error) when (!cancellationToken.IsCancellationRequested)
        {
            why = error is JobException ? error.Message : error.GetType().Name;
            Failed(name, why, Unnamed.Trace(error));
        }
        await Tell(job, context.FireInstanceId, CancellationToken.None);
        // Without the exception itself: Quartz writes all of it in the log and in its history.
        throw new JobExecutionException(why);
    }

    private async Task Tell(JobDescription job, string run, CancellationToken cancel)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var database = scope.ServiceProvider.GetRequiredService<Database>();
            var outbox = scope.ServiceProvider.GetRequiredService<Outbox>();
            var today = scope.ServiceProvider.GetRequiredService<SiteClock>().RealToday;
            var people = await database.Set<Person>().AsNoTracking().Where(p => p.Left == null || p.Left > today).ToListAsync(cancel);
            foreach (var person in people.Where(p => p.Is(Roles.Administrator)))
                outbox.Add(
                    database,
                    $"job-failed/{job.Name}/{run}/{person.Id}",
                    person.Email!,
                    person.Language,
                    "job-failed",
                    Languages.In(person.Language, () => new MailFields { ["job"] = job.Label(), ["when"] = When.Moment(time.GetUtcNow()) })
                );
            await database.SaveChangesAsync(cancel);
        }
        catch (Exception error)
        {
            // The database may be what failed: the log and the page of jobs still say so.
            NotTold(job.Name, error.GetType().Name);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The job {Name} failed ({Reason}). {Where}")]
    private partial void Failed(string name, string reason, string where);

    [LoggerMessage(Level = LogLevel.Error, Message = "That the job {Name} failed could not be mailed: {Reason}.")]
    private partial void NotTold(string name, string reason);
}
