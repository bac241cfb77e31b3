using System.CommandLine;
using Baken.Platform;
using Baken.Platform.Contracts;
using Baken.Platform.Writing;
using Baken.Platform.Writing.Word;

namespace Baken.Web.Commands;

/// <summary>The evaluation report of a plan as a document that can be edited.</summary>
internal static class ReportCommand
{
    public static Command Create()
    {
        var plan = new Option<string?>("--plan") { Description = "Which plan: 2022-2023. Without it the current one." };
        var until = new Option<string?>("--until") { Description = "As things stood on this day: 2023-03-01. Without it today." };
        var output = new Option<string>("--out") { Description = "The file to write: report.docx", Required = true };
        var language = new Option<string>("--language") { Description = "nl, en or fr.", DefaultValueFactory = _ => Languages.Dutch };
        language.AcceptOnlyFromAmong([.. Languages.All]);
        var staff = new Option<bool>("--staff") { Description = "Also the titles of evidence that only staff may see." };
        var command = new ExampleCommand(
            "report",
            "Write the evaluation report of a plan: promised against reached, with charts, evidence and lessons.",
            "./baken report --plan 2022-2023 --until 2023-03-01 --out report.docx"
        )
        {
            plan,
            until,
            output,
            language,
            staff,
        };
        command.SetAction(
            async (parsed, cancel) =>
            {
                var path = parsed.GetValue(output)!;
                if (!path.EndsWith(".docx", StringComparison.OrdinalIgnoreCase))
                    throw new WrongUseException($"--out: \"{path}\" is no DOCX. Write it as report.docx.");
                var day = parsed.GetValue(until) is { } text ? Day.Read("--until", text) : (DateOnly?)null;
                await using var app = Site.Build([]);
                await Start.Look(app.Services, cancel);
                await using var scope = app.Services.CreateAsyncScope();
                var wish = new ReportWish(parsed.GetValue(plan), day, parsed.GetValue(language)!, parsed.GetValue(staff));
                Sheet? sheet = null;
                await Steps.Do([
                    (
                        "Counting what is reached",
                        async () => sheet = await scope.ServiceProvider.GetRequiredService<IReport>().Write(wish, cancel)
                    ),
                    (
                        "Writing the document",
                        () => File.WriteAllBytesAsync(path, scope.ServiceProvider.GetRequiredService<WordFile>().Write(sheet!), cancel)
                    ),
                ]);
                Console.WriteLine($"{path}: {sheet!.Title}");
                return CommandLine.Done;
            }
        );
        return command;
    }
}
