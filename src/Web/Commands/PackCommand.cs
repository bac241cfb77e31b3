using System.CommandLine;
using Baken.Platform;
using Baken.Platform.Data;
using Baken.Platform.Packs;
using Baken.Storage;
using Microsoft.EntityFrameworkCore;

namespace Baken.Web.Commands;

internal static class PackCommand
{
    public static Command Create() =>
        new ExampleCommand("pack", "Check a sector pack, or bring it into the database.", "./baken pack check packs/vlaamse-media")
        {
            Check(),
            Diff(),
            Apply(),
        };

    private static Argument<string?> Folder() =>
        new("folder") { Description = "The pack; else BAKEN_PACK.", Arity = ArgumentArity.ZeroOrOne };

    private static string Path(ParseResult parsed, Argument<string?> folder, WebApplication app) =>
        parsed.GetValue(folder) ?? app.Services.GetRequiredService<SiteSettings>().Pack;

    private static ExampleCommand Check()
    {
        var folder = Folder();
        var stamp = new Option<bool>("--stamp") { Description = "Write in each translation which Dutch text it was made of." };
        var command = new ExampleCommand("check", "Read every document; say file, line and mend.", "./baken pack check") { folder, stamp };
        command.SetAction(
            async (parsed, cancel) =>
            {
                await using var app = Site.Build([]);
                var path = Path(parsed, folder, app);
                if (parsed.GetValue(stamp))
                    Stamp(path);
                var findings = app.Services.GetRequiredService<PackCheck>().All(new Library(PackFolder.Read(path), Ids.New()));
                foreach (var finding in findings)
                    Console.WriteLine($"{(finding.Severity == Severity.Error ? "error " : "advice ")}{finding}");
                var errors = findings.Count(f => f.Severity == Severity.Error);
                Console.WriteLine($"{errors} errors, {findings.Count - errors} pieces of advice");
                return errors == 0 ? CommandLine.Done : CommandLine.Failed;
            }
        );
        return command;
    }

    private static ExampleCommand Diff()
    {
        var folder = Folder();
        var command = new ExampleCommand("diff", "Say what apply would do, and change nothing.", "./baken pack diff") { folder };
        command.SetAction(
            async (parsed, cancel) =>
            {
                await using var app = Site.Build([]);
                await Start.Look(app.Services, cancel);
                await using var scope = app.Services.CreateAsyncScope();
                var pack = Start.ReadPack(app.Services, Path(parsed, folder, app));
                List(await scope.ServiceProvider.GetRequiredService<PackApply>().Apply(pack, cancel));
                return CommandLine.Done;
            }
        );
        return command;
    }

    private static ExampleCommand Apply()
    {
        var folder = Folder();
        var strict = new Option<bool>("--strict") { Description = "Exit with 1 when a proposal waits for staff." };
        var command = new ExampleCommand(
            "apply",
            "Bring a newer pack into the database. What staff changed stays; where both changed, the pack's text waits as a proposal.",
            "./baken pack apply --strict"
        )
        {
            folder,
            strict,
        };
        command.SetAction(
            async (parsed, cancel) =>
            {
                await using var app = Site.Build([]);
                await using var scope = app.Services.CreateAsyncScope();
                var database = scope.ServiceProvider.GetRequiredService<Database>();
                var pack = Start.ReadPack(app.Services, Path(parsed, folder, app));
                await Storing.Migrate(database, cancel);
                scope.ServiceProvider.GetRequiredService<Actor>().Command = "pack apply";
                List(await Start.Apply(scope.ServiceProvider, pack, cancel));
                var waiting = await database.Set<DocumentProposal>().CountAsync(cancel);
                if (waiting > 0)
                    Console.WriteLine($"{waiting} proposals wait for staff, on the page of texts.");
                return parsed.GetValue(strict) && waiting > 0 ? CommandLine.Failed : CommandLine.Done;
            }
        );
        return command;
    }

    private static void List(IReadOnlyList<PackChange> changes)
    {
        foreach (var change in changes.OrderBy(c => c.File, StringComparer.Ordinal))
            Console.WriteLine($"{Word(change.Kind), -9}{change.File}");
        var kinds = Enum.GetValues<PackChangeKind>().Select(k => $"{changes.Count(c => c.Kind == k)} {Word(k)}");
        Console.WriteLine(changes.Count == 0 ? "Nothing differs." : string.Join(", ", kinds));
    }

    private static string Word(PackChangeKind kind) =>
        kind switch
        {
            PackChangeKind.Added => "added",
            PackChangeKind.Taken => "taken",
            PackChangeKind.Removed => "removed",
            PackChangeKind.Kept => "kept",
            _ => "proposed",
        };

    private static void Stamp(string folder)
    {
        var documents = PackFolder.Read(folder);
        var dutch = documents.Where(d => d.Language == Languages.Dutch).ToDictionary(d => d.Path);
        foreach (var document in documents.Where(d => !d.IsStructure && d.Language != Languages.Dutch))
        {
            if (!dutch.TryGetValue(document.Path, out var original))
                continue;
            var text = FrontMatter.Set(document.Text, "of", FrontMatter.Quoted(original.Stamp));
            if (text != document.Text)
                File.WriteAllText(System.IO.Path.Combine(folder, document.File), text);
        }
    }
}
