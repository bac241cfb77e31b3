using Spectre.Console;

namespace Baken.Web.Commands;

/// <summary>Long work, step by step: a bar at a terminal, a plain line per step elsewhere; always on standard error.</summary>
internal static class Steps
{
    public static async Task Do(IReadOnlyList<(string Name, Func<Task> Work)> steps)
    {
        if (Console.IsErrorRedirected)
        {
            for (var i = 0; i < steps.Count; i++)
            {
                await Console.Error.WriteLineAsync($"{i + 1}/{steps.Count} {steps[i].Name}");
                await steps[i].Work();
            }
            return;
        }
        var terminal = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        await terminal
            .Progress()
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new ElapsedTimeColumn(), new SpinnerColumn())
            .StartAsync(async progress =>
            {
                var bar = progress.AddTask("", maxValue: steps.Count);
                foreach (var (name, work) in steps)
                {
                    bar.Description = Markup.Escape(name);
                    await work();
                    bar.Increment(1);
                }
            });
    }
}
