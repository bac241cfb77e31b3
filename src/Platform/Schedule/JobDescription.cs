namespace Baken.Platform.Schedule;

/// <summary>A piece of work that runs by the clock.</summary>
/// <param name="Name">Unique and stable: <c>weekly-mail</c>.</param>
/// <param name="Cron">Quartz cron expression, in the sector's time zone; <c>{day}</c> is the day of the weekly mails.</param>
/// <param name="Run">The work; an exception is a failure that the page of jobs shows.</param>
public sealed record JobDescription(string Name, string Cron, Func<IServiceProvider, CancellationToken, Task> Run)
{
    /// <summary>Its name for staff, in their language.</summary>
    public required Func<string> Label { get; init; }

    /// <summary>The schedule as it holds now.</summary>
    public string CronOn(string weeklyDay) => Cron.Replace("{day}", weeklyDay, StringComparison.Ordinal);
}
